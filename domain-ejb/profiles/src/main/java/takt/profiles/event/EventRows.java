package takt.profiles.event;

import static takt.platform.Columns.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import takt.kernel.ProfileId;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;
import takt.profiles.Sender;

/** The stored events. */
@ApplicationScoped
class EventRows {

  /**
   * Subqueries, so that each message is looked up by index whatever the planner knows: of its
   * profile, and of those that its visitor's id led to before, or what has absorbed them.
   */
  private static final String KNOWN =
      "select t.p, t.m from "
          + table("p m v")
          + " where (select count(*) from profiles.event e where e.profile_id = cast(t.p as uuid)"
          + " and e.message_id = t.m) > 0 or (t.v is not null and (select count(*)"
          + " from profiles.led_together l where l.type = 'anonymous' and l.code = t.v"
          + " and l.profile_id <> cast(t.p as uuid) and (select count(*) from profiles.event e"
          + " where e.profile_id = coalesce((select f.absorbed_into from profiles.profile f"
          + " where f.id = l.profile_id), l.profile_id) and e.message_id = t.m"
          + " and coalesce(e.source, '') = ?) > 0) > 0)";

  private static final String ADD =
      "insert into profiles.event (profile_id, message_id, origin_id, kind, name, purposes,"
          + " happened_at, received_at, properties, source, by_server) select cast(t.p as uuid), t.m,"
          + " cast(t.o as uuid), t.k, t.n, t.u, cast(t.w as timestamp(6) with time zone),"
          + " cast(t.r as timestamp(6) with time zone), t.x, nullif(t.s, ''),"
          + " cast(t.b as boolean) from "
          + table("p m o k n u w r x s b");

  @Inject Statements statements;

  private record Key(ProfileId profile, String messageId) {}

  /** Those that are not stored yet, each message of a profile once (rule F3.1). */
  List<BoundEvent> unknown(Collection<BoundEvent> events, Sender sender) {
    Columns keys = new Columns(3);
    events.forEach(
        one -> keys.add(one.owner().profile(), one.event().messageId(), visitorAlone(one.event())));
    if (keys.isEmpty()) {
      return List.of();
    }
    Set<Key> known =
        new HashSet<>(
            statements.query(
                KNOWN,
                row -> new Key(ProfileId.of(row.getString(1)), row.getString(2)),
                keys,
                sender.from()));
    List<BoundEvent> unknown = new ArrayList<>();
    for (BoundEvent one : events) {
      if (known.add(new Key(one.owner().profile(), one.event().messageId()))) {
        unknown.add(one);
      }
    }
    return unknown;
  }

  /** A customer's number never comes to lead to somebody else, a visitor's id does (rule F1.3). */
  private static String visitorAlone(IncomingEvent event) {
    return event.customer().isPresent()
        ? null
        : event.visitor().map(Identifier::value).orElse(null);
  }

  void add(Collection<BoundEvent> events, Sender sender, Instant now) {
    if (events.isEmpty()) {
      return;
    }
    Columns rows = new Columns(11);
    for (BoundEvent one : events) {
      rows.add(
          one.owner().profile(),
          one.event().messageId(),
          one.owner().origin(),
          one.event().kind(),
          one.event().name(),
          one.purposes().canonical(),
          one.at(),
          now,
          one.event().properties(),
          sender.from(),
          sender.server());
    }
    statements.change(ADD, rows);
  }
}
