package takt.consent;

import java.util.Map;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/**
 * All current permissions of one profile, as read at one moment.
 *
 * @param profile whose they are
 * @param all the answer for every published purpose as a whole
 * @param channels the answers on each channel about which something of its own is on record; on
 *     every other channel those for the purposes as a whole
 * @param locked whether this transaction holds the profile's lock, so that they stay true until it
 *     ends (rule C4.3); what was read without the lock must not decide over personal data
 */
public record Permissions(
    ProfileId profile,
    Map<PurposeCode, Permission> all,
    Map<Channel, Map<PurposeCode, Permission>> channels,
    boolean locked) {

  /** Copies what it is given. */
  public Permissions {
    all = Map.copyOf(all);
    channels = Map.copyOf(channels);
  }

  /** Whether the purpose is published and permitted as a whole. */
  public boolean allow(PurposeCode purpose) {
    Permission permission = all.get(purpose);
    return permission != null && permission.allowed();
  }

  /** Whether everything about the person is restricted (rule C14.1). */
  public boolean restricted() {
    return all.values().stream().anyMatch(one -> one.rule() == Permission.Rule.RESTRICTED);
  }

  /** What is permitted on that channel (rule C3.10). */
  public Permissions on(Channel channel) {
    return new Permissions(profile, channels.getOrDefault(channel, all), Map.of(), locked);
  }

  /** Every purpose permitted as a whole. */
  public PurposeSet permitted() {
    return PurposeSet.of(
        all.values().stream().filter(Permission::allowed).map(Permission::purpose).toList());
  }
}
