package takt.campaigns.decision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How long a message about an item is silent after its purchase where nobody knows when that is
 * bought again (rule G11.1).
 *
 * @param days of an item of which nobody has said what kind of thing it is; 0 to {@value #MOST}
 * @param consumableDays of a consumable; likewise
 */
record SilentAfterPurchase(int days, int consumableDays) {

  /** A year, and a month for a consumable. */
  static final SilentAfterPurchase USUAL = new SilentAfterPurchase(365, 30);

  private static final int MOST = 36_500;

  /** Checks the bounds. */
  SilentAfterPurchase {
    if (days < 0 || days > MOST || consumableDays < 0 || consumableDays > MOST) {
      throw new IllegalArgumentException("days must be 0 to " + MOST);
    }
  }

  /** Until when a message about what was bought then is silent. */
  Instant until(Instant bought, boolean consumable) {
    return bought.plus(consumable ? consumableDays : days, ChronoUnit.DAYS);
  }
}
