package takt.campaigns;

/**
 * A limit on contacts in a time (rule G3.3).
 *
 * @param contacts at most so many, 1 to 1,000
 * @param days in any span of so many days of 24 hours, 1 to 90
 */
public record Cap(int contacts, int days) {

  private static final int MOST_CONTACTS = 1_000;
  private static final int MOST_DAYS = 90;

  /** Refuses numbers out of range. */
  public Cap {
    Checks.range("contacts", contacts, 1, MOST_CONTACTS);
    Checks.range("days", days, 1, MOST_DAYS);
  }
}
