package takt.consent.permission;

import java.util.Optional;
import takt.kernel.ProfileId;

/**
 * A profile's permissions as its row holds them.
 *
 * @param profile whose they are
 * @param states what is on record
 * @param lastNumber the number of the newest ledger entry, 0 for none
 * @param lastSeal the seal of the newest ledger entry, empty for none
 * @param mergedInto the profile that absorbed this one, if one did
 */
public record PermissionRow(
    ProfileId profile,
    States states,
    long lastNumber,
    String lastSeal,
    Optional<ProfileId> mergedInto) {

  /** The row after more has been recorded. */
  public PermissionRow after(States next, long number, String seal) {
    return new PermissionRow(profile, next, number, seal, mergedInto);
  }

  /** The row of a profile that goes on in another, or, without one, on its own. */
  public PermissionRow into(Optional<ProfileId> other) {
    return new PermissionRow(profile, states, lastNumber, lastSeal, other);
  }
}
