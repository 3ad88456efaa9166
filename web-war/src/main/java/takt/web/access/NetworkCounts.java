package takt.web.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts requests by the network address that they come from. Addresses share a fixed number of
 * counters, so that no number of them takes more memory (rule W.10).
 */
final class NetworkCounts {

  /** How many counters there are; a power of two. */
  static final int COUNTERS = 1024;

  private static final int SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(COUNTERS);

  /** Differs on each node and at each start: nobody knows who shares a counter with whom. */
  private final int spread = new SecureRandom().nextInt() | 1;

  private final List<Counter> counters = Stream.generate(Counter::new).limit(COUNTERS).toList();

  /** Counts one that comes in this period; whether its counter is among the first so many. */
  boolean take(String address, long period, int most) {
    return counters.get((address.hashCode() * spread) >>> SHIFT).take(period, most);
  }
}
