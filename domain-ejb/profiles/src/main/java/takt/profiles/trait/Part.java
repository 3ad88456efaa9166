package takt.profiles.trait;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * What a trait is made of: one thing that happened, or several together.
 *
 * @param happened how many
 * @param total the sum of their numbers; null for a trait without numbers
 * @param least the least of them
 * @param greatest the greatest of them
 * @param first the earliest
 * @param last the latest
 */
record Part(
    long happened, BigDecimal total, BigDecimal least, BigDecimal greatest, End first, End last) {

  /** Numbers have so many decimals. */
  static final int SCALE = 10;

  /**
   * The earliest or latest.
   *
   * @param at when, to the microsecond, as events are stored
   * @param key its place among what happened at the same time; empty if it says nothing
   * @param text what it says; empty for a trait that only counts or reckons
   * @param number whether that is a number
   */
  record End(Instant at, String key, String text, boolean number) {

    private boolean before(End other) {
      int time = at.compareTo(other.at);
      return time < 0 || (time == 0 && key.compareTo(other.key) < 0);
    }

    End earlier(End other) {
      return other.before(this) ? other : this;
    }

    End later(End other) {
      return before(other) ? other : this;
    }
  }

  /** One thing; its number is rounded. */
  static Part of(BigDecimal number, End end) {
    BigDecimal rounded = number == null ? null : number.setScale(SCALE, RoundingMode.HALF_UP);
    return new Part(1, rounded, rounded, rounded, end, end);
  }

  /** Both together, in either order. */
  Part plus(Part other) {
    return new Part(
        happened + other.happened,
        total == null ? null : total.add(other.total),
        least == null ? null : least.min(other.least),
        greatest == null ? null : greatest.max(other.greatest),
        first.earlier(other.first),
        last.later(other.last));
  }
}
