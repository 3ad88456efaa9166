package takt.campaigns;

import java.util.Objects;

/**
 * When a person is taken to be tired of messages, and left in peace (rule G8.6): so many seen in a
 * row within so many days without one click ask for as many days of silence after the last.
 *
 * @param showings so many in a row, 2 to {@value #MOST_SHOWINGS}
 * @param days the days in which they were seen, and those of the pause, of 24 hours, 1 to {@value
 *     #MOST_DAYS}
 * @param of what the series and the pause are of
 */
public record IgnoredSeries(int showings, int days, Of of) {

  /** No longer series can be asked for. */
  public static final int MOST_SHOWINGS = 100;

  /** No longer pause can be asked for: twice as many days are looked back in every decision. */
  public static final int MOST_DAYS = 45;

  /** What a series is of. */
  public enum Of {
    /** The messages of one campaign, on all channels. */
    CAMPAIGN,
    /** All messages on one channel. */
    CHANNEL,
    /** All messages. */
    EVERYTHING
  }

  /** Refuses numbers out of range. */
  public IgnoredSeries {
    Checks.range("showings", showings, 2, MOST_SHOWINGS);
    Checks.range("days", days, 1, MOST_DAYS);
    Objects.requireNonNull(of, "of");
  }
}
