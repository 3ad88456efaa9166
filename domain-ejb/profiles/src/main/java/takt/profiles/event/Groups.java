package takt.profiles.event;

import static takt.platform.Columns.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.IncomingEvent;

/** Which group persons are in: one at a time, the latest that was named (rule F10.1). */
@ApplicationScoped
class Groups {

  /** The property of an event that names the group. */
  static final String NAMED = "groupId";

  private static final String PREFIX = "group.";
  private static final String ID = PREFIX + "id";

  /** Subqueries, so that each person is looked up by index whatever the planner knows. */
  private static final String KNOWN =
      "select x.p, x.o, x.c, x.w from (select t.p as p, t.o as o, (select a.content from"
          + " profiles.attribute a where a.profile_id = cast(t.p as uuid) and a.name = '"
          + ID
          + "' and a.source = 'group' and a.origin_id = cast(t.o as uuid)) as c, (select a.learnt_at from"
          + " profiles.attribute a where a.profile_id = cast(t.p as uuid) and a.name = '"
          + ID
          + "' and a.source = 'group' and a.origin_id = cast(t.o as uuid)) as w from "
          + table("p o")
          + ") x where x.c is not null";

  private static final String LEAVE =
      "delete from profiles.attribute where source = 'group' and (profile_id, name, origin_id) in"
          + " (select a.profile_id, a.name, a.origin_id from "
          + table("p o")
          + " join profiles.attribute a on a.profile_id = cast(t.p as uuid)"
          + " and a.origin_id = cast(t.o as uuid) and a.name like '"
          + PREFIX
          + "%')";

  @Inject Statements statements;

  private record Person(UUID profile, UUID origin) {

    static Person of(BoundEvent one) {
      return new Person(one.owner().profile().value(), one.owner().origin().value());
    }
  }

  private record Group(String id, Instant since) {}

  /**
   * The events that say something about the group that their person is in now; what was known of a
   * group that one of them leaves is deleted.
   */
  List<BoundEvent> joined(List<BoundEvent> events) {
    List<BoundEvent> named =
        events.stream()
            .filter(one -> one.event().kind() == IncomingEvent.Kind.GROUP)
            .filter(one -> !id(one).isEmpty())
            .sorted(Comparator.comparing(BoundEvent::at))
            .toList();
    if (named.isEmpty()) {
      return List.of();
    }
    Map<Person, Group> current = known(named);
    Map<Person, List<BoundEvent>> counting = new LinkedHashMap<>();
    Set<Person> leaving = new LinkedHashSet<>();
    for (BoundEvent one : named) {
      Person person = Person.of(one);
      Group group = current.get(person);
      boolean other = group != null && !group.id().equals(id(one));
      if (other && one.at().isBefore(group.since())) {
        continue;
      }
      if (other) {
        leaving.add(person);
        counting.remove(person);
      }
      if (group == null || !one.at().isBefore(group.since())) {
        current.put(person, new Group(id(one), one.at()));
      }
      counting.computeIfAbsent(person, any -> new ArrayList<>()).add(one);
    }
    leave(leaving);
    return counting.values().stream().flatMap(List::stream).toList();
  }

  /** What an event says about a group, as attributes of the person. */
  static Map<String, String> facts(JsonObject properties) {
    Map<String, String> facts = new LinkedHashMap<>();
    Traits.read(properties)
        .forEach(
            (name, value) -> {
              String prefixed = name.equals(NAMED) ? ID : PREFIX + name;
              boolean hidden = prefixed.equals(ID) && !name.equals(NAMED);
              if (!hidden && prefixed.length() <= Traits.LONGEST_NAME) {
                facts.put(prefixed, value);
              }
            });
    return facts;
  }

  private static String id(BoundEvent one) {
    return facts(one.event().properties()).getOrDefault(ID, "");
  }

  private Map<Person, Group> known(List<BoundEvent> named) {
    Columns keys = new Columns(2);
    named.stream()
        .map(Person::of)
        .distinct()
        .forEach(person -> keys.add(person.profile(), person.origin()));
    Map<Person, Group> known = new HashMap<>();
    statements.query(
        KNOWN,
        row ->
            known.put(
                new Person(UUID.fromString(row.getString(1)), UUID.fromString(row.getString(2))),
                new Group(row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant())),
        keys);
    return known;
  }

  private void leave(Set<Person> persons) {
    if (!persons.isEmpty()) {
      Columns keys = new Columns(2);
      persons.forEach(person -> keys.add(person.profile(), person.origin()));
      statements.change(LEAVE, keys);
    }
  }
}
