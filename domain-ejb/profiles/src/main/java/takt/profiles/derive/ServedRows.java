package takt.profiles.derive;

import static takt.platform.Columns.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.Dimension;
import takt.profiles.derive.Derived.ServedKey;
import takt.profiles.store.Tables;

/**
 * Stores servings (rule F3.7). Of each topic only their sum and the times of the first and the last
 * are kept; an own act that falls between these needs the events themselves.
 */
@ApplicationScoped
class ServedRows {

  private static final int WIDTH = 7;
  private static final String ACT = "act";
  private static final String SERVING = "serving";

  /** Subqueries, so that each row is looked up by index whatever the planner knows. */
  private static final String MEETING =
      "select x.k, x.p, x.u, x.d, x.n, x.last, x.since from (select t.k as k, t.p as p, t.u as u,"
          + " t.d as d, t.n as n, case when t.k = 'serving' then (select max(a.scored_at)"
          + " from profiles.affinity a where a.profile_id = cast(t.p as uuid) and a.purpose = t.u"
          + " and a.dimension = t.d and a.name = t.n) else (select s.served_at"
          + " from profiles.served s where s.profile_id = cast(t.p as uuid) and s.purpose = t.u"
          + " and s.dimension = t.d and s.name = t.n) end as last, case when t.k = 'act' then"
          + " (select s.since from profiles.served s where s.profile_id = cast(t.p as uuid)"
          + " and s.purpose = t.u and s.dimension = t.d and s.name = t.n) end as since from "
          + table("k p u d n")
          + ") x where x.last is not null";

  private static final String TAKE_OFF =
      "delete from profiles.served s where s.profile_id = any(?) and s.served_at <="
          + " (select max(a.scored_at) from profiles.affinity a where a.profile_id = s.profile_id"
          + " and a.purpose = s.purpose and a.dimension = s.dimension and a.name = s.name)";

  @Inject Statements statements;

  /** What is stored of a topic that new events are about. */
  private record Stored(
      boolean act, ProfileId profile, ServedKey key, Instant last, Instant since) {}

  /**
   * Compares new events with what is stored. New servings that an own act came after are taken out
   * of what is to be added.
   *
   * @param again to which profiles are added whose events must be looked at one by one
   * @return profiles of which something stored was served before a new act of their own
   */
  Set<ProfileId> meeting(Map<ProfileId, Derived> derived, Set<ProfileId> again) {
    Columns keys = new Columns(5);
    Map<ProfileId, Map<ServedKey, Instant>> acts = new HashMap<>();
    derived.forEach(
        (profile, one) -> {
          acts.put(profile, one.acts());
          acts.get(profile).keySet().forEach(key -> add(keys, ACT, profile, key));
          one.served().keySet().forEach(key -> add(keys, SERVING, profile, key));
        });
    Set<ProfileId> passed = new HashSet<>();
    if (!keys.isEmpty()) {
      for (Stored stored : statements.query(MEETING, ServedRows::stored, keys)) {
        meet(stored, derived.get(stored.profile()), acts.get(stored.profile()), again, passed);
      }
    }
    return passed;
  }

  private static void meet(
      Stored stored,
      Derived derived,
      Map<ServedKey, Instant> acts,
      Set<ProfileId> again,
      Set<ProfileId> passed) {
    if (stored.act()) {
      Instant act = acts.get(stored.key());
      if (!act.isBefore(stored.last())) {
        passed.add(stored.profile());
      } else if (!act.isBefore(stored.since())) {
        again.add(stored.profile());
      }
      return;
    }
    Interest served = derived.served().get(stored.key());
    if (!served.at().isAfter(stored.last())) {
      derived.served().remove(stored.key());
    } else if (!served.since().isAfter(stored.last())) {
      again.add(stored.profile());
    }
  }

  /** Deletes what was served before an own act that is stored. */
  void takeOff(Collection<ProfileId> profiles) {
    if (!profiles.isEmpty()) {
      statements.change(
          TAKE_OFF, (Object) profiles.stream().map(ProfileId::value).toArray(UUID[]::new));
    }
  }

  void add(Map<ProfileId, Derived> derived, InterestRules rules) {
    Columns rows = new Columns(WIDTH);
    derived.forEach(
        (profile, one) ->
            one.served()
                .forEach(
                    (key, served) ->
                        rows.add(
                            profile,
                            key.purpose(),
                            key.topic().dimension(),
                            key.topic().name(),
                            served.score(),
                            served.at(),
                            served.since())));
    Tables.served(rules.servingHalfLife().toSeconds()).write(statements, rows);
  }

  void replace(ProfileId profile, Derived derived, InterestRules rules) {
    statements.change("delete from profiles.served where profile_id = ?", profile.value());
    add(Map.of(profile, derived), rules);
  }

  private static void add(Columns keys, String kind, ProfileId profile, ServedKey key) {
    keys.add(kind, profile, key.purpose(), key.topic().dimension(), key.topic().name());
  }

  private static Stored stored(ResultSet row) throws SQLException {
    ServedKey key =
        new ServedKey(
            new PurposeCode(row.getString(3)),
            new Topic(Dimension.valueOf(row.getString(4)), row.getString(5)));
    return new Stored(
        ACT.equals(row.getString(1)),
        ProfileId.of(row.getString(2)),
        key,
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getObject(7) == null ? null : row.getObject(7, OffsetDateTime.class).toInstant());
  }
}
