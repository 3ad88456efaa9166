package takt.campaigns;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How often a campaign may be shown to anybody, known or not (rules G7.5 and G7.6).
 *
 * @param total in all, 1 to {@value #MOST}; as often as it comes if empty
 * @param perDay on one day of the company's zone, 1 to {@value #MOST}
 * @param pace how fast
 */
public record Budget(Optional<Integer> total, Optional<Integer> perDay, Pace pace) {

  /** No budget is greater. */
  public static final int MOST = 1_000_000_000;

  /** How fast a budget is used. */
  public enum Pace {
    /** Whenever there is somebody to show it to. */
    AS_SOON_AS_POSSIBLE,
    /** Spread over the day, and over the time until the campaign ends. */
    EVEN
  }

  /** Refuses numbers out of range, and a budget of nothing. */
  public Budget {
    total.ifPresent(most -> Checks.range("total", most, 1, MOST));
    perDay.ifPresent(most -> Checks.range("perDay", most, 1, MOST));
    Objects.requireNonNull(pace, "pace");
    if (total.isEmpty() && perDay.isEmpty()) {
      throw new IllegalArgumentException("a budget has a total or a number per day");
    }
  }

  /**
   * Refuses an even pace over time without an end.
   *
   * @param until when the campaign is over
   * @throws IllegalArgumentException if there is neither an end nor a number per day
   */
  public void requireEnd(Optional<Instant> until) {
    if (pace == Pace.EVEN && perDay.isEmpty() && until.isEmpty()) {
      throw new IllegalArgumentException("an even pace needs until or a number per day");
    }
  }
}
