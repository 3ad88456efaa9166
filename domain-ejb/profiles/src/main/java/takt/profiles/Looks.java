package takt.profiles;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/** The log of who looked at a person's data, which the person can read (rule F7.3). */
public interface Looks {

  /** So long a look can be asked for: claims because of it end then (§§ 195 and 199 BGB). */
  int YEARS = 3;

  /** The time before which looks are no longer kept as of a time. */
  static Instant until(Instant asOf) {
    return asOf.atOffset(ZoneOffset.UTC).minusYears(YEARS).toInstant();
  }

  /**
   * Writes a look down, in the caller's transaction or one of its own; for the person as they are
   * known now, with every profile that was taken for theirs.
   */
  void note(ProfileId profile, Look look);

  /**
   * Writes the same look down for many, in as few statements; in the caller's transaction, which
   * holds their locks, or one of its own.
   */
  void note(Collection<ProfileId> profiles, Look look);

  /**
   * Counts that a machine read a person for a purpose, today in UTC; in the caller's transaction,
   * which holds the person's lock, or one of its own.
   *
   * @param who the name of its key, at most {@value Look#LONGEST} characters
   */
  default void count(ProfileId profile, PurposeCode purpose, String who) {
    count(List.of(profile), purpose, who);
  }

  /** The same for several persons, each once. */
  void count(Collection<ProfileId> profiles, PurposeCode purpose, String who);

  /**
   * The same for each of several purposes; where there is none, such as for what somebody permits,
   * that it was read for none.
   */
  void count(ProfileId profile, PurposeSet purposes, String who);
}
