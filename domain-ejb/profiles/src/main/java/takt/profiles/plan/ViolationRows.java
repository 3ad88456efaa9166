package takt.profiles.plan;

import static takt.platform.Columns.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.OnViolation;
import takt.profiles.PlanViolation;
import takt.profiles.TrackingPlan;
import takt.profiles.store.Tables;

/**
 * The stored report (rule F11.3). To be written last in a transaction, after the counts: its rows
 * are everybody's.
 */
@ApplicationScoped
public class ViolationRows {

  /** Each line is spread over so many rows, so that batches rarely wait for each other. */
  private static final int SLOTS = 8;

  /** About so many different lines of a source on a day are told apart. */
  private static final int MOST = 500;

  private static final String KNOWN =
      "select t.e, t.r, t.d from "
          + table("e r d")
          + " where (select count(*) from profiles.plan_violation v where v.on_day = ?"
          + " and v.source = ? and v.event_name = t.e and v.rule = t.r and v.done = t.d) > 0";

  private static final String COUNT =
      "select count(*) from (select distinct event_name, rule, done from profiles.plan_violation"
          + " where on_day = ? and source = ? fetch first "
          + MOST
          + " rows only) x";

  private static final String READ =
      "select on_day, source, event_name, rule, done, sum(events) from profiles.plan_violation"
          + " where on_day >= ? and on_day <= ?";

  @Inject Statements statements;

  /** Adds what the events of a batch from a source broke. */
  public void add(String source, Instant now, Violations violations) {
    if (violations.sums().isEmpty()) {
      return;
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    int slot = ThreadLocalRandom.current().nextInt(SLOTS);
    Columns rows = new Columns(7);
    bounded(source, today, violations.sums())
        .forEach(
            (key, events) ->
                rows.add(today, source, key.event(), key.rule(), key.done(), slot, events));
    Tables.violations().write(statements, rows);
  }

  /** What would be one line too many is added to the line of all others. */
  private Map<Violations.Key, Long> bounded(
      String source, LocalDate today, Map<Violations.Key, Long> sums) {
    Columns keys = new Columns(3);
    sums.keySet().forEach(key -> keys.add(key.event(), key.rule(), key.done()));
    Set<Violations.Key> known =
        new HashSet<>(
            statements.query(
                KNOWN,
                row ->
                    new Violations.Key(
                        row.getString(1), row.getString(2), OnViolation.valueOf(row.getString(3))),
                keys,
                today,
                source));
    long room = 0;
    if (known.size() < sums.size()) {
      room = MOST - statements.query(COUNT, row -> row.getLong(1), today, source).get(0);
      if (room == MOST) {
        forgetOld(today);
      }
    }
    Map<Violations.Key, Long> bounded = new TreeMap<>();
    for (Map.Entry<Violations.Key, Long> one : sums.entrySet()) {
      boolean kept = known.contains(one.getKey()) || room-- > 0;
      bounded.merge(kept ? one.getKey() : one.getKey().folded(), one.getValue(), Long::sum);
    }
    return bounded;
  }

  /** The first line of a source on a day makes room. */
  private void forgetOld(LocalDate today) {
    statements.change(
        "delete from profiles.plan_violation where on_day < ?", today.minusDays(TrackingPlan.DAYS));
  }

  List<PlanViolation> read(
      LocalDate from,
      LocalDate to,
      Optional<String> source,
      Optional<String> event,
      Optional<PlanViolation> after,
      int limit) {
    StringBuilder sql = new StringBuilder(READ);
    List<Object> parameters = new ArrayList<>(List.of(from, to));
    source.ifPresent(
        one -> {
          sql.append(" and source = ?");
          parameters.add(one);
        });
    event.ifPresent(
        one -> {
          sql.append(" and event_name = ?");
          parameters.add(one);
        });
    after.ifPresent(
        one -> {
          sql.append(" and (on_day, source, event_name, rule, done) > (?, ?, ?, ?, ?)");
          parameters.addAll(
              List.of(one.day(), one.source(), one.event(), one.rule(), one.done().name()));
        });
    sql.append(
        " group by on_day, source, event_name, rule, done"
            + " order by on_day, source, event_name, rule, done fetch first ");
    sql.append(limit).append(" rows only");
    return statements.query(
        sql.toString(),
        row ->
            new PlanViolation(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                OnViolation.valueOf(row.getString(5)),
                row.getLong(6)),
        parameters.toArray());
  }
}
