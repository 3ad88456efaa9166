package takt.profiles.event;

import static takt.platform.Columns.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import takt.platform.Atomic;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.CountedEvents;
import takt.profiles.EventCount;
import takt.profiles.EventType;
import takt.profiles.derive.Commerce;
import takt.profiles.plan.Violations;
import takt.profiles.store.Tables;

/**
 * Counts events that nobody may be known by: per day, type and category, without any identifier
 * (rule F2.4). Must come last in a transaction: its rows are everybody's.
 */
@ApplicationScoped
class EventCounts implements CountedEvents {

  /** Each counter is spread over so many rows, so that batches rarely wait for each other. */
  private static final int SLOTS = 16;

  /** About so many different types and categories are told apart on a day. */
  static final int MOST = 500;

  /** A subquery, so that each counter is looked up by index whatever the planner knows. */
  private static final String KNOWN =
      "select t.d, t.e, t.c from "
          + table("d e c")
          + " where (select count(*) from profiles.event_count v where v.on_day = cast(t.d as date)"
          + " and v.name = t.e and v.category = t.c) > 0";

  private static final String COUNT =
      "select x.on_day, count(*) from (select distinct on_day, name, category"
          + " from profiles.event_count where on_day in (select cast(t.d as date) from "
          + table("d")
          + ")) x group by x.on_day";

  private static final String READ =
      "select on_day, name, category, sum(events), sum(quantity), sum(amount)"
          + " from profiles.event_count where on_day >= ? and on_day <= ?";

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

    /** The same, without saying what it is about. */
    Counter folded() {
      return new Counter(day, name, EventCount.OTHERS);
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

    /** Adds an event of a type. */
    void add(EventType type, Instant at, Commerce commerce) {
      Counter counter =
          new Counter(
              LocalDate.ofInstant(at, ZoneOffset.UTC),
              type.name(),
              commerce.mainCategory().map(Violations::masked).orElse(""));
      Sum sum = new Sum(1, commerce.netQuantity(), commerce.netAmount());
      sums.merge(counter, sum, Sum::plus);
    }
  }

  void add(Batch batch, Instant now) {
    if (batch.sums.isEmpty()) {
      return;
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    int slot = ThreadLocalRandom.current().nextInt(SLOTS);
    Columns rows = new Columns(8);
    bounded(batch.sums, today)
        .forEach(
            (counter, sum) ->
                rows.add(
                    counter.day(),
                    counter.name(),
                    counter.category(),
                    slot,
                    sum.events(),
                    sum.quantity(),
                    sum.amount().toPlainString(),
                    today));
    Tables.counts().write(statements, rows);
  }

  /** What would be one counter too many of a day is added to that of all other categories. */
  private Map<Counter, Sum> bounded(Map<Counter, Sum> sums, LocalDate today) {
    Columns keys = new Columns(3);
    sums.keySet().forEach(one -> keys.add(one.day(), one.name(), one.category()));
    Set<Counter> known =
        new HashSet<>(
            statements.query(
                KNOWN,
                row ->
                    new Counter(
                        LocalDate.parse(row.getString(1)), row.getString(2), row.getString(3)),
                keys));
    if (known.size() == sums.size()) {
      return sums;
    }
    Map<LocalDate, Long> room = room(sums.keySet());
    if (room.getOrDefault(today, 0L) == MOST) {
      forgetOld(today);
    }
    Map<Counter, Sum> bounded = new TreeMap<>();
    sums.forEach(
        (counter, sum) -> {
          boolean kept = known.contains(counter) || room.merge(counter.day(), -1L, Long::sum) >= 0;
          bounded.merge(kept ? counter : counter.folded(), sum, Sum::plus);
        });
    return bounded;
  }

  /** How many counters each of these days has room for. */
  private Map<LocalDate, Long> room(Collection<Counter> counters) {
    Map<LocalDate, Long> room = new HashMap<>();
    Columns days = new Columns(1);
    counters.forEach(one -> room.put(one.day(), (long) MOST));
    room.keySet().forEach(days::add);
    statements.query(
        COUNT, row -> room.put(row.getObject(1, LocalDate.class), MOST - row.getLong(2)), days);
    return room;
  }

  /** The first counter of a day makes room. */
  private void forgetOld(LocalDate today) {
    statements.change(
        "delete from profiles.event_count where counted_on < ?", today.minusDays(DAYS));
  }

  @Override
  @Atomic
  public List<EventCount> read(
      LocalDate from, LocalDate to, Optional<String> event, Optional<EventCount> after, int limit) {
    if (limit < 1 || limit > MOST_LINES) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_LINES);
    }
    StringBuilder sql = new StringBuilder(READ);
    List<Object> parameters = new ArrayList<>(List.of(from, to));
    event.ifPresent(
        one -> {
          sql.append(" and name = ?");
          parameters.add(one);
        });
    after.ifPresent(
        one -> {
          sql.append(" and (on_day, name, category) > (?, ?, ?)");
          parameters.addAll(List.of(one.day(), one.event(), one.category()));
        });
    sql.append(" group by on_day, name, category order by on_day, name, category fetch first ")
        .append(limit)
        .append(" rows only");
    return statements.query(
        sql.toString(),
        row ->
            new EventCount(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getBigDecimal(6)),
        parameters.toArray());
  }
}
