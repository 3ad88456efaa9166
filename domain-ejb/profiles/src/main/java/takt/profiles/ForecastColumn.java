package takt.profiles;

/**
 * Something that is known of a person at a time, and that a model may learn from.
 *
 * @param name what the company calls it, 1 to 100 characters
 * @param measure what is measured
 * @param of the name of the events, or of the attribute, 1 to 200 characters
 * @param days how many days back it looks, 1 to {@value #MOST_DAYS}; of no effect for an attribute
 */
public record ForecastColumn(String name, Measure measure, String of, int days) {

  /** A column looks back at most so many days. */
  public static final int MOST_DAYS = 90;

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_OF = 200;

  /** What can be measured. */
  public enum Measure {
    /** How many such events there were. */
    EVENTS,
    /** On how many days there were such events. */
    ACTIVE_DAYS,
    /** How many days ago the last such event was; the days that it looks back if there was none. */
    DAYS_SINCE,
    /** An attribute: its number, 1 for true or any other text, 0 for false or none. */
    ATTRIBUTE
  }

  /** Refuses overlong names and days out of range. */
  public ForecastColumn {
    require(name, "name", LONGEST_NAME);
    require(of, "of", LONGEST_OF);
    if (measure != Measure.ATTRIBUTE && (days < 1 || days > MOST_DAYS)) {
      throw new IllegalArgumentException("days must be 1 to " + MOST_DAYS);
    }
  }

  private static void require(String text, String what, int most) {
    if (text == null || text.isBlank() || text.length() > most || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(what + " must have 1 to " + most + " characters");
    }
  }
}
