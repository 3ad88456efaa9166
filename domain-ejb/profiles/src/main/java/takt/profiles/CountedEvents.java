package takt.profiles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The counts of events that nobody may be known by (rule F2.4). */
public interface CountedEvents {

  /** An answer has at most so many lines. */
  int MOST_LINES = 500;

  /** So long are counts kept after the last event was added to them, in days: about two years. */
  int DAYS = 760;

  /**
   * What was counted, by day, type and category, in that order.
   *
   * @param from the first day
   * @param to the last day
   * @param event one type only
   * @param after the last line already read
   * @param limit at most so many, 1 to {@value #MOST_LINES}
   */
  List<EventCount> read(
      LocalDate from, LocalDate to, Optional<String> event, Optional<EventCount> after, int limit);
}
