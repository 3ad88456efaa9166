package takt.consent;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import takt.kernel.PurposeCode;

/**
 * What the statistics are asked.
 *
 * @param from the first day, in UTC
 * @param to the last day, not before the first, and at most {@value ChoiceStatistics#MOST_DAYS}
 *     days in all
 * @param by what to tell apart, at least one
 * @param purpose the one purpose to look at; empty for all
 * @param after the values of the line after which to go on, one for each of {@code by} in their
 *     order; empty to begin
 * @param limit at most so many lines, 1 to {@value ChoiceStatistics#MOST_LINES}
 */
public record StatisticsQuestion(
    LocalDate from,
    LocalDate to,
    Set<StatisticsBy> by,
    Optional<PurposeCode> purpose,
    List<String> after,
    int limit) {

  /** Refuses what cannot be answered. */
  public StatisticsQuestion {
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= ChoiceStatistics.MOST_DAYS) {
      throw new IllegalArgumentException(
          "must be the first day or up to " + (ChoiceStatistics.MOST_DAYS - 1) + " days later");
    }
    if (by.isEmpty()) {
      throw new IllegalArgumentException("by must name something");
    }
    if (limit < 1 || limit > ChoiceStatistics.MOST_LINES) {
      throw new IllegalArgumentException("limit must be 1 to " + ChoiceStatistics.MOST_LINES);
    }
    by = EnumSet.copyOf(by);
    after = List.copyOf(after);
    if (!after.isEmpty() && !fit(by, after)) {
      throw new IllegalArgumentException("after must have a value for each that is asked by");
    }
  }

  private static boolean fit(Set<StatisticsBy> by, List<String> values) {
    Iterator<String> next = values.iterator();
    return values.size() == by.size() && by.stream().allMatch(one -> one.has(next.next()));
  }

  /** The same question, going on after the line of these values. */
  public StatisticsQuestion after(List<String> values) {
    return new StatisticsQuestion(from, to, by, purpose, values, limit);
  }

  /** The same question, going on after this line. */
  public StatisticsQuestion after(CountedChoices line) {
    return after(values(line));
  }

  /** What a line is about, in the order of what is asked by. */
  public List<String> values(CountedChoices line) {
    return by.stream().map(line.of()::get).toList();
  }
}
