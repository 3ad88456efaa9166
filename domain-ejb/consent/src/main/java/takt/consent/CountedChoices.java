package takt.consent;

import java.util.Map;
import java.util.Optional;

/**
 * A line of the statistics.
 *
 * @param of what it is about: a value for each that was asked by
 * @param choices how many there were, by what was chosen; what is absent was not counted
 * @param timed of how many of them the time from seeing to choosing is known
 * @param medianSeconds its median; empty if none is known
 */
public record CountedChoices(
    Map<StatisticsBy, String> of,
    Map<LedgerEntry.Kind, Long> choices,
    long timed,
    Optional<Double> medianSeconds) {

  /** Copies what it is given. */
  public CountedChoices {
    of = Map.copyOf(of);
    choices = Map.copyOf(choices);
  }
}
