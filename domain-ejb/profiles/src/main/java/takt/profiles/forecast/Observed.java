package takt.profiles.forecast;

import java.util.OptionalDouble;

/**
 * What one person bought, in days and sums, cut where the held-out days begin. It carries no key.
 *
 * @param first the day of the first purchase, counted from 1970
 * @param last the day of the last one before the data end
 * @param days on how many days they bought
 * @param lastBefore the last day before the cut; 0 if there is none
 * @param daysBefore on how many days they bought before the cut
 * @param spent what they spent until the data end, returns taken off
 * @param spentBefore what of it before the cut
 */
record Observed(
    long first,
    long last,
    int days,
    long lastBefore,
    int daysBefore,
    double spent,
    double spentBefore) {

  /** All of it, seen from a day. */
  History until(long day) {
    return new History(days - 1, (int) (last - first), (int) (day - first));
  }

  /** What was before the cut, seen from there; for whoever bought before it. */
  History before(long cut) {
    return new History(daysBefore - 1, (int) (lastBefore - first), (int) (cut - first));
  }

  /** With sums of all time, of which these were spent from the cut on, and from the end on. */
  Observed without(double fromCut, double fromEnd) {
    return new Observed(
        first, last, days, lastBefore, daysBefore, spent - fromEnd, spent - fromCut);
  }

  boolean boughtBefore() {
    return daysBefore > 0;
  }

  /** How often they bought from the cut on. */
  int later() {
    return days - daysBefore;
  }

  double spentLater() {
    return spent - spentBefore;
  }

  /** What a purchase was worth on average; empty if more went back than was spent. */
  OptionalDouble mean() {
    return positive(spent / days);
  }

  /** The same before the cut. */
  OptionalDouble meanBefore() {
    return boughtBefore() ? positive(spentBefore / daysBefore) : OptionalDouble.empty();
  }

  private static OptionalDouble positive(double mean) {
    return mean > 0 ? OptionalDouble.of(mean) : OptionalDouble.empty();
  }
}
