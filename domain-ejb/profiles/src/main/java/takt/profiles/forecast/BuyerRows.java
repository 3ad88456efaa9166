package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Statements;
import takt.profiles.store.Bindings;

/** Reads on which days persons bought, of what is bound to a purpose. */
@ApplicationScoped
class BuyerRows {

  /** A day in UTC, counted from 1970. */
  static final String DAY = "cast(floor(extract(epoch from %s) / 86400) as bigint)";

  /** An order counts unless it was undone, as familiarity has it (rule F3.4). */
  static final String COUNTS = " having max(ordered_at) is not null and not bool_or(undone)";

  private static final String EXTENT =
      "select count(distinct x.profile_id), "
          + DAY.formatted("min(x.bought_at)")
          + " from (select profile_id, ordered_at as bought_at from profiles.order_seen"
          + " where ordered_at < ? and "
          + Bindings.BOUND
          + " union all select profile_id, last_at from profiles.purchase where last_at < ? and "
          + Bindings.BOUND
          + ") x";

  private static final String BUYERS =
      "select x.profile_id from ("
          + buyers("order_seen")
          + " union "
          + buyers("purchase")
          + ") x order by x.profile_id fetch first ? rows only";

  private static final String DAYS =
      "select distinct o.profile_id, o.d from (select profile_id, "
          + DAY.formatted("max(ordered_at)")
          + " as d from profiles.order_seen where profile_id = any(?) and "
          + Bindings.BOUND
          + " group by profile_id, order_id"
          + COUNTS
          + ") o";

  @Inject Statements statements;

  private static String buyers(String table) {
    return "(select profile_id from profiles."
        + table
        + " where profile_id > ? and "
        + Bindings.BOUND
        + " group by profile_id order by profile_id fetch first ? rows only)";
  }

  /**
   * How many persons there are, and the day of the first order; counts and no person. Of orders
   * without a number only the last purchase of each item is known.
   */
  record Extent(long persons, long first) {}

  /** What there is before a time; empty if there is nothing. */
  Optional<Extent> extent(PurposeCode purpose, Instant until) {
    String bound = Bindings.pattern(purpose);
    return statements
        .query(
            EXTENT, row -> new Extent(row.getLong(1), row.getLong(2)), until, bound, until, bound)
        .stream()
        .filter(extent -> extent.persons() > 0)
        .findFirst();
  }

  /** The next persons with orders or purchases, after this one in the order of their keys. */
  List<ProfileId> after(ProfileId last, PurposeCode purpose, int most) {
    String bound = Bindings.pattern(purpose);
    return statements.query(
        BUYERS,
        row -> new ProfileId(row.getObject(1, UUID.class)),
        last.value(),
        bound,
        most,
        last.value(),
        bound,
        most,
        most);
  }

  /**
   * On which days these persons had orders with a number that count; who had none is not there. The
   * caller holds their locks.
   */
  Map<ProfileId, Set<Long>> days(List<ProfileId> persons, PurposeCode purpose) {
    Map<ProfileId, Set<Long>> days = new HashMap<>();
    statements.query(
        DAYS,
        row ->
            days.computeIfAbsent(
                    new ProfileId(row.getObject(1, UUID.class)), any -> new HashSet<>())
                .add(row.getLong(2)),
        persons.stream().map(ProfileId::value).toArray(UUID[]::new),
        Bindings.pattern(purpose));
    return days;
  }
}
