package takt.campaigns;

import java.util.Map;
import java.util.Optional;

/**
 * What counts as a campaign's success (rule G7.8).
 *
 * @param event the name of the event that a person is to send, such as {@code Order Completed}, 1
 *     to 200 characters
 * @param days within so many days of 24 hours after the decision, 1 to {@value #MOST_DAYS}
 * @param value the event's property that says what it is worth, a number, 1 to 100 characters;
 *     empty if only the number of events is of interest
 */
public record Goal(String event, int days, Optional<String> value) {

  /** Nothing is counted later. */
  public static final int MOST_DAYS = 90;

  /** No event is worth more, and none takes more back. */
  public static final double MOST_WORTH = 1e12;

  private static final int LONGEST_EVENT = 200;
  private static final int LONGEST_VALUE = 100;

  /** Refuses nonsense. */
  public Goal {
    Checks.text("event", event, LONGEST_EVENT);
    Checks.range("days", days, 1, MOST_DAYS);
    value.ifPresent(property -> Checks.text("value", property, LONGEST_VALUE));
  }

  /**
   * What an event with these numbers is worth. One beyond {@link #MOST_WORTH}, either way, is no
   * price but a mistake: it is worth nothing, as the most would drown all others just as well.
   *
   * @param numbers the numbers that the event brings, by name
   */
  public double worth(Map<String, Double> numbers) {
    double worth = value.map(property -> numbers.getOrDefault(property, 0.0)).orElse(0.0);
    return Math.abs(worth) <= MOST_WORTH ? worth : 0;
  }
}
