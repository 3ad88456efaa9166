package takt.profiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import takt.kernel.PurposeCode;

/**
 * After which time persons typically buy again in a category, learnt for a purpose from the
 * purchases that it covers, of those who permit it (rules F15.2 to F15.4). Nothing of a person is
 * kept.
 */
public interface PurchaseRhythms {

  /** Fewer intervals between purchases say nothing. */
  int LEAST_INTERVALS = 30;

  /** Intervals of fewer persons say nothing. */
  int LEAST_PERSONS = 20;

  /** No more categories are learnt for a purpose. */
  int MOST_CATEGORIES = 2_000;

  /**
   * Asks for a purpose to be learnt anew; a node takes it up within seconds. It is learnt once a
   * day by itself.
   *
   * @return the learning as it stands then; one that waits or is at work stays as it is
   * @throws takt.consent.UnknownPurpose if there is none
   * @throws NotForForecasts if it is not one for which interests may be computed
   */
  Learning learn(PurposeCode purpose);

  /** How learning for a purpose stands; empty if that was never asked for or done. */
  Optional<Learning> find(PurposeCode purpose);

  /**
   * What was learnt for a purpose, by category.
   *
   * @param after the last category already read; empty to begin
   * @param limit at most so many, 1 to 500
   */
  List<Rhythm> list(PurposeCode purpose, Optional<String> after, int limit);

  /** Where a learning stands. */
  enum State {
    /** No node works on it yet. */
    WAITING,
    /** A node works on it. */
    LEARNING,
    /** It is done. */
    LEARNT,
    /** It failed several times, and waits for the next day. */
    FAILED
  }

  /**
   * The latest learning for a purpose.
   *
   * @param purpose for which purpose
   * @param state where it stands
   * @param askedAt when it was asked for
   * @param learntAt when the rhythms that are in use were learnt; empty if never
   * @param persons of how many persons these were learnt
   */
  record Learning(
      PurposeCode purpose,
      State state,
      Instant askedAt,
      Optional<Instant> learntAt,
      long persons) {}

  /**
   * What was learnt of a category.
   *
   * @param category its name
   * @param days the median of the days between a person's purchases, at least 1; empty where there
   *     are fewer than {@value #LEAST_INTERVALS} intervals of {@value #LEAST_PERSONS} persons
   * @param intervals how many intervals there are
   * @param persons of how many persons
   */
  record Rhythm(String category, OptionalInt days, long intervals, int persons) {}
}
