package takt.consent.permission;

import java.util.Optional;
import java.util.UUID;
import takt.kernel.ProfileId;

/**
 * A profile's permissions as its row holds them.
 *
 * @param profile whose they are
 * @param states what is on record
 * @param lastNumber the number of the newest ledger entry, 0 for none
 * @param lastSeal the seal of the newest ledger entry, empty for none
 * @param mergedInto the profile that absorbed this one, if one did; {@link #NOBODY} once the person
 *     is erased
 */
public record PermissionRow(
    ProfileId profile,
    States states,
    long lastNumber,
    String lastSeal,
    Optional<ProfileId> mergedInto) {

  /**
   * In whom the profile of somebody who was erased goes on: the nil UUID (RFC 9562 section 5.9).
   */
  public static final ProfileId NOBODY = new ProfileId(new UUID(0, 0));

  /** Whether the person was erased, or is about to be. */
  public boolean isClosed() {
    return mergedInto.filter(NOBODY::equals).isPresent();
  }

  /** The row after more has been recorded. */
  public PermissionRow after(States next, long number, String seal) {
    return new PermissionRow(profile, next, number, seal, mergedInto);
  }

  /** The row of a profile that goes on in another, or, without one, on its own. */
  public PermissionRow into(Optional<ProfileId> other) {
    return new PermissionRow(profile, states, lastNumber, lastSeal, other);
  }
}
