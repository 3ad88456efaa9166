package takt.profiles.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.derive.Commerce;
import takt.profiles.store.Tables;

/**
 * Counts events that nobody may be known by: per day, name and category, without any identifier
 * (rule F2.4). Must come last in a transaction: its rows are everybody's.
 */
@ApplicationScoped
class EventCounts {

  /** Each counter is spread over so many rows, so that batches rarely wait for each other. */
  private static final int SLOTS = 16;

  @Inject Statements statements;

  /** What is counted together. */
  record Counter(LocalDate day, String name, String category) implements Comparable<Counter> {

    private static final Comparator<Counter> ORDER =
        Comparator.comparing(Counter::day)
            .thenComparing(Counter::name)
            .thenComparing(Counter::category);

    @Override
    public int compareTo(Counter other) {
      return ORDER.compare(this, other);
    }
  }

  /** What was counted. */
  record Sum(long events, long quantity, BigDecimal amount) {

    Sum plus(Sum other) {
      return new Sum(events + other.events, quantity + other.quantity, amount.add(other.amount));
    }
  }

  /** One batch's counts. */
  static final class Batch {
    private final Map<Counter, Sum> sums = new TreeMap<>();

    void add(String name, Instant at, Commerce commerce) {
      Counter counter =
          new Counter(
              LocalDate.ofInstant(at, ZoneOffset.UTC), name, commerce.mainCategory().orElse(""));
      Sum sum = new Sum(1, commerce.netQuantity(), commerce.netAmount());
      sums.merge(counter, sum, Sum::plus);
    }
  }

  void add(Batch batch) {
    if (batch.sums.isEmpty()) {
      return;
    }
    int slot = ThreadLocalRandom.current().nextInt(SLOTS);
    Columns rows = new Columns(7);
    batch.sums.forEach(
        (counter, sum) ->
            rows.add(
                counter.day(),
                counter.name(),
                counter.category(),
                slot,
                sum.events(),
                sum.quantity(),
                sum.amount().toPlainString()));
    Tables.counts().write(statements, rows);
  }
}
