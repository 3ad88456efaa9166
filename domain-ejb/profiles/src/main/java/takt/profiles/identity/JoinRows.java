package takt.profiles.identity;

import static takt.platform.Columns.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.Identifier;
import takt.profiles.IdentityProtection;
import takt.profiles.store.Upsert;

/** Which persons the values of identifiers led together, and which are blocked (rule F1.10). */
@ApplicationScoped
class JoinRows {

  static final Duration WINDOW = Duration.ofDays(IdentityProtection.DAYS);

  private static final String KNOWN =
      "select t.y, t.c, cast(null as varchar) from "
          + table("y c")
          + " where exists (select 1 from profiles.blocked_identifier b where b.type = t.y"
          + " and b.code = t.c) union all select l.type, l.code, cast(l.profile_id as varchar)"
          + " from "
          + table("y c")
          + " join profiles.led_together l on l.type = t.y and l.code = t.c where l.led_at > ?";

  private static final Upsert LED =
      Upsert.into("led_together", "type, code, profile_id")
          .column("type", "varchar")
          .column("code", "varchar")
          .column("profile_id", "uuid")
          .column("led_at", "timestamp(6) with time zone")
          .set("led_at = n.led_at");

  private static final Upsert LEFT =
      Upsert.into("led_together", "type, code, profile_id")
          .column("type", "varchar")
          .column("code", "varchar")
          .column("profile_id", "uuid")
          .column("led_at", "timestamp(6) with time zone")
          .column("left_at", "timestamp(6) with time zone")
          .set("left_at = n.left_at");

  private static final String TIME = "cast(? as timestamp(6) with time zone)";

  /** Whom no call of the window led to it is kept, and not counted. */
  private static final List<String> LEFT_VALUES =
      List.of(
          "i.type",
          "i.code",
          "i.profile_id",
          "least(coalesce(i.linked_at, " + TIME + "), " + TIME + ")",
          TIME);

  @Inject Statements statements;

  /**
   * What is known of a value.
   *
   * @param blocked whether it joins nobody
   * @param persons those it led together within the window
   */
  record Known(boolean blocked, Set<UUID> persons) {}

  /** What is known of these values, in one statement; those of which nothing is are left out. */
  Map<Identifier, Known> of(Collection<Identifier> identifiers, Instant now) {
    Columns keys = new Columns(2);
    identifiers.forEach(one -> keys.add(one.type(), one.value()));
    Map<Identifier, Known> known = new HashMap<>();
    if (keys.isEmpty()) {
      return known;
    }
    statements.query(
        KNOWN,
        row -> {
          Identifier one =
              new Identifier(Identifier.Type.valueOf(row.getString(1)), row.getString(2));
          String person = row.getString(3);
          return known.merge(
              one,
              person == null
                  ? new Known(true, new HashSet<>())
                  : new Known(false, new HashSet<>(Set.of(UUID.fromString(person)))),
              JoinRows::both);
        },
        keys,
        keys,
        now.minus(WINDOW));
    return known;
  }

  private static Known both(Known one, Known other) {
    one.persons().addAll(other.persons());
    return new Known(one.blocked() || other.blocked(), one.persons());
  }

  /** Writes whom values have led together now. */
  void add(Map<Identifier, Set<ProfileId>> led, Instant now) {
    Columns rows = new Columns(4);
    led.forEach(
        (one, persons) ->
            persons.forEach(person -> rows.add(one.type(), one.value(), person, now)));
    LED.write(statements, rows);
  }

  /** Notes that a value is about to lead no more to whom it leads. */
  void leave(Identifier identifier, Instant now) {
    Instant before = now.minus(WINDOW);
    statements.change(
        LEFT.of(
            statements.kind(),
            LEFT_VALUES,
            " from profiles.identifier i where i.type = ? and i.code = ?"),
        before,
        before,
        now,
        identifier.type().code(),
        identifier.value());
  }

  /** Blocks a value. */
  void block(Identifier identifier, int persons, Instant now) {
    statements.change(
        "insert into profiles.blocked_identifier (id, type, code, persons, blocked_at)"
            + " values (?, ?, ?, ?, ?)",
        ProfileId.uuid(now),
        identifier.type().code(),
        identifier.value(),
        persons,
        now);
  }

  /** Deletes what counts no longer. */
  int forget(Instant now) {
    return statements.change(
        "delete from profiles.led_together where led_at <= ? and (left_at is null or left_at <= ?)",
        now.minus(WINDOW),
        now.minus(WINDOW));
  }
}
