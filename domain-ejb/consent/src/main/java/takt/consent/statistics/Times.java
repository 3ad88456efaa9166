package takt.consent.statistics;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Times from seeing to choosing, in buckets that each reach 2 to the power of 1/4 times as far as
 * the one before, from a tenth of a second to a day. What is said of a bucket is its geometric
 * middle, which is off by 2 to the power of 1/8 at most: 9.1 percent.
 */
final class Times {

  /** The bucket of a time that is not known. */
  static final int UNKNOWN = -1;

  private static final double SHORTEST = 0.1;
  private static final int LAST = 80;
  private static final double LONGEST = 86_400;
  private static final double PER_DOUBLING = 4;

  private Times() {}

  /** The bucket of a time. */
  static int bucket(Duration time) {
    double seconds = time.toNanos() / 1e9;
    if (seconds <= SHORTEST) {
      return 0;
    }
    if (seconds >= LONGEST) {
      return LAST;
    }
    double doublings = Math.log(seconds / SHORTEST) / Math.log(2);
    return Math.min(LAST - 1, (int) Math.ceil(doublings * PER_DOUBLING));
  }

  /** The time that a bucket stands for, in seconds. */
  static double seconds(int bucket) {
    if (bucket == 0) {
      return SHORTEST;
    }
    return bucket == LAST ? LONGEST : SHORTEST * Math.pow(2, (bucket - 0.5) / PER_DOUBLING);
  }

  /**
   * The lower median of times.
   *
   * @param counts how many there are in each bucket
   * @return in seconds; empty for none
   */
  static Optional<Double> median(SortedMap<Integer, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    long rank = 0;
    for (Map.Entry<Integer, Long> one : counts.entrySet()) {
      rank += one.getValue();
      if (2 * rank >= all) {
        return Optional.of(seconds(one.getKey()));
      }
    }
    return Optional.empty();
  }
}
