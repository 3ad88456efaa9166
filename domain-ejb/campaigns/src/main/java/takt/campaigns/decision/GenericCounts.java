package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import takt.campaigns.Decision;
import takt.campaigns.Shown;

/**
 * Counts what is shown to nobody known (rule G2.6): in memory, so that such a decision stays
 * without the database, until it is written down every few seconds.
 */
@ApplicationScoped
class GenericCounts {

  /** Days before so many are forgotten: three years. */
  static final int DAYS = 1_096;

  /** At most so many are counted at once, of two days; far more than companies have messages. */
  private static final int MOST = 100_000;

  private static final int BATCH = 1_000;

  private static final Comparator<GenericRows.Key> ORDER =
      Comparator.comparing(GenericRows.Key::campaign)
          .thenComparing(GenericRows.Key::day)
          .thenComparing(GenericRows.Key::message)
          .thenComparing(GenericRows.Key::placement);

  private final ConcurrentMap<GenericRows.Key, Count> counts = new ConcurrentHashMap<>();
  private LocalDate forgotten = LocalDate.MIN;

  @Inject GenericRows rows;
  @Inject Clock clock;

  /** A count that only grows, and how much of it is written down. */
  private static final class Count {
    final LongAdder all = new LongAdder();
    long written;
  }

  /** Counts a decision, if it showed something to nobody known. */
  void count(String placement, Decision decision) {
    if (decision.outcome() != Decision.Outcome.GENERIC) {
      return;
    }
    Shown shown = decision.shown().orElseThrow();
    GenericRows.Key key =
        new GenericRows.Key(
            shown.campaign(), GenericRows.day(decision.at()), shown.message(), placement);
    Count count = counts.get(key);
    if (count == null) {
      if (counts.size() >= MOST) {
        return;
      }
      count = counts.computeIfAbsent(key, none -> new Count());
    }
    count.all.increment();
  }

  /** Writes down what was counted since the last time; what fails is tried again the next time. */
  synchronized void write() {
    LocalDate today = GenericRows.day(clock.instant());
    List<GenericRows.Key> keys = counts.keySet().stream().sorted(ORDER).toList();
    for (int from = 0; from < keys.size(); from += BATCH) {
      write(keys.subList(from, Math.min(from + BATCH, keys.size())), today);
    }
    if (forgotten.isBefore(today)) {
      rows.forget(today.minusDays(DAYS));
      forgotten = today;
    }
  }

  private void write(List<GenericRows.Key> keys, LocalDate today) {
    Map<GenericRows.Key, Long> more = new LinkedHashMap<>();
    for (GenericRows.Key key : keys) {
      Count count = counts.get(key);
      long fresh = count.all.sum() - count.written;
      if (fresh > 0) {
        more.put(key, fresh);
      } else if (key.day().isBefore(today.minusDays(1))) {
        // Nobody adds to a day that is over for a day.
        counts.remove(key);
      }
    }
    if (!more.isEmpty()) {
      rows.add(more);
      more.forEach((key, fresh) -> counts.get(key).written += fresh);
    }
  }
}
