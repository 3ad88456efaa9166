package takt.consent;

import java.util.Map;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/**
 * All current permissions of one profile, as read at one moment.
 *
 * @param profile whose they are
 * @param all the answer for every published purpose
 * @param locked whether this transaction holds the profile's lock, so that they stay true until it
 *     ends (rule C4.3); what was read without the lock must not decide over personal data
 */
public record Permissions(ProfileId profile, Map<PurposeCode, Permission> all, boolean locked) {

  /** Copies what it is given. */
  public Permissions {
    all = Map.copyOf(all);
  }

  /** Whether the purpose is published and permitted. */
  public boolean allow(PurposeCode purpose) {
    Permission permission = all.get(purpose);
    return permission != null && permission.allowed();
  }

  /** Every permitted purpose. */
  public PurposeSet permitted() {
    return PurposeSet.of(
        all.values().stream().filter(Permission::allowed).map(Permission::purpose).toList());
  }
}
