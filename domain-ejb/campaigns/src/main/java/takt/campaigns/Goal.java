package takt.campaigns;

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

  private static final int LONGEST_EVENT = 200;
  private static final int LONGEST_VALUE = 100;

  /** Refuses nonsense. */
  public Goal {
    Checks.text("event", event, LONGEST_EVENT);
    Checks.range("days", days, 1, MOST_DAYS);
    value.ifPresent(property -> Checks.text("value", property, LONGEST_VALUE));
  }
}
