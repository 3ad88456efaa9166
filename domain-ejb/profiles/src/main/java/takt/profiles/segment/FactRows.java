package takt.profiles.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.Attribute;
import takt.profiles.Dimension;
import takt.profiles.cel.Needs;
import takt.profiles.derive.Interest;
import takt.profiles.segment.Facts.Whose;
import takt.profiles.store.Bindings;

/** Reads what conditions name, of several persons at once. */
@ApplicationScoped
class FactRows {

  private static final String NAMED =
      " in (select t.n from unnest(cast(? as varchar array)) as t(n))";
  private static final String WHOSE = " where profile_id = any(?)";
  private static final String COUNT =
      "(select %d, count(*) from (select 1 as one from profiles.event where profile_id = ? and "
          + Bindings.BOUND
          + " fetch first ? rows only) e)";

  /** How many counts there are in one statement. */
  private static final int AT_ONCE = 50;

  @Inject Statements statements;

  record SaidFact(ProfileId profile, Attribute attribute, PurposeSet purposes) {

    SaidFact boundTo(PurposeSet rest) {
      return new SaidFact(profile, attribute, rest);
    }
  }

  /** An interest in one situation, and how often it was served since; empty if it was not. */
  record LikedFact(
      ProfileId profile,
      PurposeCode purpose,
      Needs.Liked what,
      Interest interest,
      Optional<Interest> served) {}

  record OrderFact(
      ProfileId profile, String order, PurposeSet purposes, Instant at, boolean undone) {}

  record ItemFact(ProfileId profile, String item, PurposeSet purposes, long quantity) {}

  record EventFact(ProfileId profile, String name, PurposeSet purposes, Instant at) {}

  List<SaidFact> attributes(Collection<ProfileId> profiles, Set<String> names) {
    return names.isEmpty()
        ? List.of()
        : statements.query(
            "select profile_id, name, content, source, learnt_at, purposes from profiles.attribute"
                + WHOSE
                + " and name"
                + NAMED,
            row ->
                new SaidFact(
                    profile(row),
                    new Attribute(row.getString(2), row.getString(3), row.getString(4), at(row, 5)),
                    PurposeSet.parse(row.getString(6))),
            keys(profiles),
            texts(names));
  }

  List<LikedFact> interests(Collection<ProfileId> profiles, Set<Needs.Liked> liked) {
    Columns names = new Columns(2);
    liked.forEach(one -> names.add(one.dimension(), one.name()));
    return names.isEmpty()
        ? List.of()
        : statements.query(
            "select a.profile_id, a.purpose, a.dimension, a.name, a.score, a.scored_at, a.since,"
                + " v.servings, v.served_at, v.since from profiles.affinity a join "
                + Columns.table("d n")
                + " on a.dimension = t.d and a.name = t.n left join profiles.served v"
                + " on v.profile_id = a.profile_id and v.purpose = a.purpose"
                + " and v.dimension = a.dimension and v.name = a.name"
                + " where a.profile_id = any(?)",
            row ->
                new LikedFact(
                    profile(row),
                    new PurposeCode(row.getString(2)),
                    new Needs.Liked(Dimension.valueOf(row.getString(3)), row.getString(4)),
                    new Interest(row.getDouble(5), at(row, 6), at(row, 7)),
                    served(row)),
            names,
            keys(profiles));
  }

  private static Optional<Interest> served(ResultSet row) throws SQLException {
    return row.getObject(8) == null
        ? Optional.empty()
        : Optional.of(new Interest(row.getDouble(8), at(row, 9), at(row, 10)));
  }

  List<OrderFact> orders(Collection<ProfileId> profiles) {
    return statements.query(
        "select profile_id, order_id, purposes, ordered_at, undone from profiles.order_seen"
            + WHOSE,
        row ->
            new OrderFact(
                profile(row),
                row.getString(2),
                PurposeSet.parse(row.getString(3)),
                at(row, 4),
                row.getBoolean(5)),
        keys(profiles));
  }

  /**
   * Since when those who are known by a customer number are: a number that was linked before that
   * was written down is as old as the profile at most.
   */
  Map<ProfileId, Instant> known(Collection<ProfileId> profiles) {
    Map<ProfileId, Instant> known = new HashMap<>();
    statements.query(
        "select i.profile_id, coalesce(case when count(*) = count(i.linked_at) then"
            + " min(i.linked_at) end, min(p.created_at)) from profiles.identifier i"
            + " join profiles.profile p on p.id = i.profile_id where i.profile_id = any(?)"
            + " and i.type = 'customer' group by i.profile_id",
        row -> known.put(profile(row), at(row, 2)),
        keys(profiles));
    return known;
  }

  /**
   * How many events there are of persons that are bound to a purpose.
   *
   * @param most no more of them are looked at, of each
   */
  Map<Whose, Long> counts(Collection<Whose> all, long most) {
    Map<Whose, Long> counts = new HashMap<>();
    List<Whose> left = List.copyOf(all);
    while (!left.isEmpty()) {
      List<Whose> some = left.subList(0, Math.min(AT_ONCE, left.size()));
      left = left.subList(some.size(), left.size());
      List<Object> parameters = new ArrayList<>();
      for (Whose one : some) {
        parameters.addAll(List.of(one.profile().value(), Bindings.pattern(one.purpose()), most));
      }
      statements.query(
          IntStream.range(0, some.size())
              .mapToObj(COUNT::formatted)
              .collect(Collectors.joining(" union all ")),
          row -> counts.put(some.get(row.getInt(1)), row.getLong(2)),
          parameters.toArray());
    }
    return counts;
  }

  List<ItemFact> items(Collection<ProfileId> profiles, Set<String> items) {
    return items.isEmpty()
        ? List.of()
        : statements.query(
            "select profile_id, item, purposes, quantity from profiles.purchase"
                + WHOSE
                + " and item"
                + NAMED,
            row ->
                new ItemFact(
                    profile(row),
                    row.getString(2),
                    PurposeSet.parse(row.getString(3)),
                    row.getLong(4)),
            keys(profiles),
            texts(items));
  }

  /** Events of these names since a time; for what nobody counts yet. */
  List<EventFact> events(Collection<ProfileId> profiles, Set<String> names, Instant since) {
    return names.isEmpty()
        ? List.of()
        : statements.query(
            "select profile_id, name, purposes, happened_at from profiles.event"
                + WHOSE
                + " and name"
                + NAMED
                + " and happened_at >= ?",
            row ->
                new EventFact(
                    profile(row), row.getString(2), PurposeSet.parse(row.getString(3)), at(row, 4)),
            keys(profiles),
            texts(names),
            since);
  }

  private static Object keys(Collection<ProfileId> profiles) {
    return profiles.stream().map(ProfileId::value).toArray(UUID[]::new);
  }

  private static String[] texts(Set<String> names) {
    return names.toArray(String[]::new);
  }

  private static ProfileId profile(ResultSet row) throws SQLException {
    return new ProfileId(row.getObject(1, UUID.class));
  }

  private static Instant at(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
