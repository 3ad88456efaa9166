package takt.profiles.forecast;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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
      "select profile_id, name, content, source, learnt_at, "
          + BuyerRows.DAY.formatted("learnt_at")
          + ", case when "
          + Bindings.BOUND
          + " then 1 else 0 end from profiles.attribute where profile_id = any(?) and name in"
          + " (select t.n from unnest(cast(? as varchar array)) as t(n)) and ("
          + Bindings.BOUND
          + " or "
          + AttributeRows.CORRECTED
          + ")";

  private static final String PROFILES =
      "select id from profiles.profile where id > ? and absorbed_into is null order by id"
          + " fetch first ? rows only";

  @Inject Statements statements;
  @Inject Precedence precedence;

  /** What a source says, on which day it was learnt, and whether it is bound to the purpose. */
  private record Said(UUID profile, Attribute attribute, long day, boolean bound) {}

  private record Key(UUID profile, String name) {}

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
    attributes(all, keys, bound, columns);
    return all.values();
  }

  private void attributes(
      Map<UUID, Behaviour> all, UUID[] keys, String bound, List<ForecastColumn> columns) {
    String[] names =
        columns.stream()
            .filter(column -> column.measure() == Measure.ATTRIBUTE)
            .map(ForecastColumn::of)
            .distinct()
            .toArray(String[]::new);
    if (names.length == 0) {
      return;
    }
    Map<Key, List<Said>> said =
        statements.query(ATTRIBUTES, BehaviourRows::said, bound, keys, names, bound).stream()
            .filter(one -> all.containsKey(one.profile()))
            .collect(groupingBy(one -> new Key(one.profile(), one.attribute().name())));
    Comparator<Said> order = Comparator.comparing(Said::attribute, precedence.order());
    said.forEach(
        (key, values) -> {
          Said first = values.stream().min(order).orElseThrow();
          // Somebody's word counts while there is anything of that name, and may be that nothing
          // is.
          if (values.stream().anyMatch(Said::bound) && !first.attribute().value().isEmpty()) {
            all.get(key.profile()).has(key.name(), first.attribute().value(), first.day());
          }
        });
  }

  private static Said said(ResultSet row) throws SQLException {
    return new Said(
        row.getObject(1, UUID.class),
        new Attribute(
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getObject(5, OffsetDateTime.class).toInstant()),
        row.getLong(6),
        row.getInt(7) == 1);
  }
}
