package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Statements;
import takt.profiles.Attribute;
import takt.profiles.ForecastColumn;
import takt.profiles.ForecastColumn.Measure;
import takt.profiles.attribute.AttributeRows;
import takt.profiles.attribute.Precedence;
import takt.profiles.sensitive.Sensitive;
import takt.profiles.store.Bindings;

/** Reads what persons did, of what is bound to a purpose. The caller holds their locks. */
@ApplicationScoped
class BehaviourRows {

  private static final String EVENTS =
      "select x.profile_id, x.name, x.d, count(distinct x.message_id) from (select profile_id,"
          + " name, message_id, "
          + BuyerRows.DAY.formatted("happened_at")
          + " as d from profiles.event where profile_id = any(?) and happened_at >= ? and"
          + " happened_at < ? and "
          + Bindings.BOUND
          + ") x group by x.profile_id, x.name, x.d";

  private static final String ORDERS =
      "select distinct o.profile_id, o.d from (select profile_id, "
          + BuyerRows.DAY.formatted("max(ordered_at)")
          + " as d from profiles.order_seen where profile_id = any(?) and "
          + Bindings.BOUND
          + " group by profile_id, order_id"
          + BuyerRows.COUNTS
          + ") o where o.d >= ? and o.d < ?";

  private static final String ATTRIBUTES =
      said("attribute", "cast(null as bigint)")
          + " union all "
          + said("attribute_past", BuyerRows.DAY.formatted("replaced_at"));

  private static final String PROFILES =
      "select id from profiles.profile where id > ? and absorbed_into is null order by id"
          + " fetch first ? rows only";

  @Inject Statements statements;
  @Inject Precedence precedence;
  @Inject Sensitive sensitive;

  private record Key(UUID profile, String name) {}

  /** What sources say, or said until a day. */
  private static String said(String table, String until) {
    return "select profile_id, name, content, source, learnt_at, cast(origin_id as varchar(36)), "
        + BuyerRows.DAY.formatted("coalesce(since, learnt_at)")
        + ", "
        + until
        + ", case when "
        + Bindings.BOUND
        + " then 1 else 0 end from profiles."
        + table
        + " where profile_id = any(?) and name in"
        + " (select t.n from unnest(cast(? as varchar array)) as t(n)) and ("
        + Bindings.BOUND
        + " or "
        + AttributeRows.CORRECTED
        + ")";
  }

  /** How many profiles there are. */
  long profiles() {
    return statements
        .query(
            "select count(*) from profiles.profile where absorbed_into is null",
            row -> row.getLong(1))
        .get(0);
  }

  /** The next profiles after this one, in the order of their keys. */
  List<ProfileId> after(ProfileId last, int most) {
    return statements.query(
        PROFILES, row -> new ProfileId(row.getObject(1, UUID.class)), last.value(), most);
  }

  /**
   * What these persons did from a day to another, and what the columns' attributes say of them; who
   * did nothing is left out.
   */
  Collection<Behaviour> of(
      List<ProfileId> persons,
      PurposeCode purpose,
      List<ForecastColumn> columns,
      long from,
      long until) {
    UUID[] keys = persons.stream().map(ProfileId::value).toArray(UUID[]::new);
    String bound = Bindings.pattern(purpose);
    Map<UUID, Behaviour> all = new HashMap<>();
    statements.query(
        EVENTS,
        row -> {
          all.computeIfAbsent(row.getObject(1, UUID.class), any -> new Behaviour())
              .did(row.getString(2), row.getLong(3), row.getInt(4));
          return null;
        },
        keys,
        Frame.start(from),
        Frame.start(until),
        bound);
    statements.query(
        ORDERS,
        row -> {
          Behaviour one = all.get(row.getObject(1, UUID.class));
          if (one != null) {
            one.ordered(row.getLong(2));
          }
          return null;
        },
        keys,
        bound,
        from,
        until);
    attributes(all, keys, purpose, columns);
    return all.values();
  }

  private void attributes(
      Map<UUID, Behaviour> all, UUID[] keys, PurposeCode purpose, List<ForecastColumn> columns) {
    String bound = Bindings.pattern(purpose);
    String[] names =
        columns.stream()
            .filter(column -> column.measure() == Measure.ATTRIBUTE)
            .map(ForecastColumn::of)
            .distinct()
            .filter(name -> sensitive.allows(name, purpose))
            .toArray(String[]::new);
    if (names.length == 0) {
      return;
    }
    Map<Key, List<SaidThen>> said = new HashMap<>();
    statements.query(
        ATTRIBUTES,
        row -> said.computeIfAbsent(key(row), any -> new ArrayList<>()).add(said(row)),
        bound,
        keys,
        names,
        bound,
        bound,
        keys,
        names,
        bound);
    said.keySet().removeIf(key -> !all.containsKey(key.profile()));
    Comparator<Attribute> order = precedence.order();
    said.forEach((key, values) -> SaidThen.tell(values, order, key.name(), all.get(key.profile())));
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(row.getObject(1, UUID.class), row.getString(2));
  }

  private static SaidThen said(ResultSet row) throws SQLException {
    return new SaidThen(
        new Attribute(
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getObject(5, OffsetDateTime.class).toInstant()),
        row.getString(6),
        row.getLong(7),
        row.getObject(8) == null ? SaidThen.STILL : row.getLong(8),
        row.getInt(9) == 1);
  }
}
