package takt.profiles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the company expects of events, and where what came differed from it (rules F11). */
public interface TrackingPlan {

  /** An answer has at most so many lines. */
  int MOST_LINES = 500;

  /** So long is what was broken remembered, in days. */
  int DAYS = 90;

  /**
   * The rules that an event breaks: {@link PlanViolation#OFF_PLAN} if its name is not planned, else
   * the places in the schema of its type that its properties do not satisfy, at most 5.
   */
  List<String> broken(IncomingEvent event);

  /**
   * What was broken, by day, source, event, rule and what was done, in that order.
   *
   * @param from the first day
   * @param to the last day
   * @param source one source only
   * @param event one name of events only
   * @param after the last line already read
   * @param limit at most so many, 1 to {@value #MOST_LINES}
   */
  List<PlanViolation> violations(
      LocalDate from,
      LocalDate to,
      Optional<String> source,
      Optional<String> event,
      Optional<PlanViolation> after,
      int limit);
}
