package takt.profiles.forecast;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import takt.profiles.derive.KeptPurchase;

/**
 * What one person bought, in days and sums, cut where the held-out days begin. It carries no key.
 *
 * @param first the day of the first purchase, counted from 1970
 * @param last the day of the last one before the data end
 * @param days on how many days they bought
 * @param lastBefore the last day before the cut; 0 if there is none
 * @param daysBefore on how many days they bought before the cut
 * @param spent what they spent until the data end, on what they kept
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

  /**
   * What somebody bought; empty if there is nothing before the data end. What was kept of orders
   * without a number was bought on days of its own: sums and days are of the same purchases.
   *
   * @param ordered the days of orders with a number that were not undone
   * @param kept what was kept of all purchases, whenever the rest went back
   */
  static Optional<Observed> of(Set<Long> ordered, List<KeptPurchase> kept, Frame frame) {
    SortedSet<Long> all = new TreeSet<>(ordered);
    kept.stream().filter(one -> one.order().isEmpty()).forEach(one -> all.add(Frame.day(one.at())));
    SortedSet<Long> days = all.headSet(frame.until());
    if (days.isEmpty()) {
      return Optional.empty();
    }
    SortedSet<Long> before = days.headSet(frame.cut());
    return Optional.of(
        new Observed(
            days.first(),
            days.last(),
            days.size(),
            before.isEmpty() ? 0 : before.last(),
            before.size(),
            spent(kept, frame.until()),
            spent(kept, frame.cut())));
  }

  private static double spent(List<KeptPurchase> kept, long until) {
    return kept.stream()
        .filter(one -> Frame.day(one.at()) < until)
        .map(KeptPurchase::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .doubleValue();
  }

  /** All of it, seen from a day. */
  History until(long day) {
    return new History(days - 1, (int) (last - first), (int) (day - first));
  }

  /** What was before the cut, seen from there; for whoever bought before it. */
  History before(long cut) {
    return new History(daysBefore - 1, (int) (lastBefore - first), (int) (cut - first));
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

  /** What a purchase was worth on average; empty if they cost nothing, or all went back. */
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
