package takt.consent;

import java.util.Set;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/**
 * Restricts the use of everything about a person, and lifts that again (GDPR Art. 18; rules C14.1
 * to C14.5). While it holds, nothing is permitted, whatever is on record; what is stored stays.
 */
public interface Restrictions {

  /** What ledger entries of a restriction are about; no purpose has this code. */
  PurposeCode CODE = new PurposeCode("art-18");

  /** At most so many persons are listed. */
  int MOST = 10_000;

  /** Whose data are restricted, without a lock, at most {@value #MOST}; in any order. */
  Set<ProfileId> restricted();

  /**
   * Restricts, in the caller's transaction or one of its own. Nothing is recorded if it is already.
   *
   * @param proof says why, and where the person's request is kept
   * @return the permissions after it, and the entry it made
   * @throws UnknownProfile if the profile was never opened
   */
  Recorded restrict(ProfileId profile, Source source, Proof proof);

  /**
   * Lifts a restriction, in the caller's transaction or one of its own: what was permitted before
   * is permitted again, as far as the person has not denied it since. Nothing is recorded if there
   * is none.
   *
   * @param proof says why, and when the person was told (Art. 18(3))
   * @return the permissions after it, and the entry it made
   * @throws UnknownProfile if the profile was never opened
   */
  Recorded lift(ProfileId profile, Source source, Proof proof);
}
