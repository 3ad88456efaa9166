package takt.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The log of personal decisions, without the persons, for evaluations (rule G14.6). */
public interface DecisionLog {

  /** So many days at most are counted at once. */
  int MOST_DAYS = 366;

  /** So many rounds at most are read at once. */
  int MOST_ROUNDS = 10_000;

  /**
   * How many decisions showed something on these days, or {@link Evaluations#MOST_LINES} and one if
   * there are more.
   *
   * @throws IllegalArgumentException if to is before from, or more than {@value #MOST_DAYS} days
   */
  int count(LocalDate from, LocalDate to);

  /** Those of a day in UTC, in the order of their ids, after this one, at most so many. */
  List<LoggedRound> rounds(LocalDate day, Optional<UUID> after, int limit);
}
