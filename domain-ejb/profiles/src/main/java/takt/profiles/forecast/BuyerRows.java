package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
      "select count(distinct profile_id), "
          + DAY.formatted("min(ordered_at)")
          + " from profiles.order_seen where ordered_at < ? and "
          + Bindings.BOUND;

  private static final String BUYERS =
      "select profile_id from profiles.order_seen where profile_id > ? and "
          + Bindings.BOUND
          + " group by profile_id order by profile_id fetch first ? rows only";

  private static final String HISTORIES =
      "select o.profile_id, min(o.d), max(o.d), count(distinct o.d),"
          + " max(case when o.d < ? then o.d end), count(distinct case when o.d < ? then o.d end),"
          + " (select sum(p.amount) from profiles.purchase p where p.profile_id = o.profile_id and "
          + Bindings.BOUND
          + ") from (select profile_id, "
          + DAY.formatted("max(ordered_at)")
          + " as d from profiles.order_seen where profile_id = any(?) and "
          + Bindings.BOUND
          + " group by profile_id, order_id"
          + COUNTS
          + ") o where o.d < ? group by o.profile_id";

  private static final String HISTORY =
      "select min(o.d), max(o.d), count(distinct o.d), (select sum(amount) from profiles.purchase"
          + " where profile_id = ? and "
          + Bindings.BOUND
          + ") from (select "
          + DAY.formatted("max(ordered_at)")
          + " as d from profiles.order_seen where profile_id = ? and "
          + Bindings.BOUND
          + " group by order_id"
          + COUNTS
          + ") o having count(*) > 0";

  @Inject Statements statements;

  /** How many persons there are, and the day of the first order; counts and no person. */
  record Extent(long persons, long first) {}

  /** Who bought what; the sums are of all time. */
  record Bought(ProfileId profile, Observed days) {}

  /** What there is before a time; empty if there is nothing. */
  Optional<Extent> extent(PurposeCode purpose, Instant until) {
    return statements
        .query(
            EXTENT,
            row -> new Extent(row.getLong(1), row.getLong(2)),
            until,
            Bindings.pattern(purpose))
        .stream()
        .filter(extent -> extent.persons() > 0)
        .findFirst();
  }

  /** The next persons with orders, after this one in the order of their keys. */
  List<ProfileId> after(ProfileId last, PurposeCode purpose, int most) {
    return statements.query(
        BUYERS,
        row -> new ProfileId(row.getObject(1, UUID.class)),
        last.value(),
        Bindings.pattern(purpose),
        most);
  }

  /**
   * When these persons bought before a day, and for how much in all, whenever that was. The caller
   * holds their locks.
   */
  List<Bought> histories(List<ProfileId> persons, PurposeCode purpose, long cut, long until) {
    String bound = Bindings.pattern(purpose);
    return statements.query(
        HISTORIES,
        BuyerRows::bought,
        cut,
        cut,
        bound,
        persons.stream().map(ProfileId::value).toArray(UUID[]::new),
        bound,
        until);
  }

  private static Bought bought(ResultSet row) throws SQLException {
    double spent = row.getDouble(7);
    return new Bought(
        new ProfileId(row.getObject(1, UUID.class)),
        new Observed(
            row.getLong(2),
            row.getLong(3),
            row.getInt(4),
            row.getLong(5),
            row.getInt(6),
            spent,
            spent));
  }

  /** When a person bought, and for how much; empty if they did not. The caller holds the lock. */
  Optional<Observed> history(ProfileId person, PurposeCode purpose) {
    String bound = Bindings.pattern(purpose);
    return statements
        .query(
            HISTORY,
            row ->
                new Observed(
                    row.getLong(1),
                    row.getLong(2),
                    row.getInt(3),
                    row.getLong(2),
                    row.getInt(3),
                    row.getDouble(4),
                    row.getDouble(4)),
            person.value(),
            bound,
            person.value(),
            bound)
        .stream()
        .findFirst();
  }
}
