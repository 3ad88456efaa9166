package takt.profiles.event;

import static takt.platform.Columns.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.util.function.BinaryOperator;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.Attribute;
import takt.profiles.IncomingEvent;
import takt.profiles.Sender;
import takt.profiles.attribute.AttributeRows;
import takt.profiles.attribute.Precedence;

/** Which group persons are in: one at a time, that of the source that counts most (rule F10.1). */
@ApplicationScoped
class Groups {

  /** The property of an event that names the group. */
  static final String NAMED = "groupId";

  private static final String PREFIX = "group.";
  private static final String ID = PREFIX + "id";

  private static final String SAID = " and not (" + AttributeRows.CORRECTED + ")";

  private static final String KNOWN =
      "select profile_id, origin_id, content, source, learnt_at from profiles.attribute"
          + " where profile_id = any(?) and name = '"
          + ID
          + "'"
          + SAID;

  private static final String LEAVE =
      "delete from profiles.attribute where (profile_id, name, origin_id) in"
          + " (select a.profile_id, a.name, a.origin_id from "
          + table("p o")
          + " join profiles.attribute a on a.profile_id = cast(t.p as uuid)"
          + " and a.origin_id = cast(t.o as uuid) and a.name like '"
          + PREFIX
          + "%')"
          + SAID;

  @Inject Statements statements;
  @Inject Precedence precedence;

  private record Person(UUID profile, UUID origin) {

    static Person of(BoundEvent one) {
      return new Person(one.owner().profile().value(), one.owner().origin().value());
    }
  }

  /**
   * The events that say something about the group that their person is in now; what was known of a
   * group that one of them leaves is deleted.
   */
  List<BoundEvent> joined(List<BoundEvent> events, Sender sender) {
    List<BoundEvent> named =
        events.stream()
            .filter(one -> one.event().kind() == IncomingEvent.Kind.GROUP)
            .filter(one -> !id(one).isEmpty())
            .sorted(Comparator.comparing(BoundEvent::at))
            .toList();
    if (named.isEmpty()) {
      return List.of();
    }
    String source = Traits.source(IncomingEvent.Kind.GROUP, sender);
    Map<Person, Attribute> current = known(named);
    Map<Person, List<BoundEvent>> counting = new LinkedHashMap<>();
    Set<Person> leaving = new LinkedHashSet<>();
    for (BoundEvent one : named) {
      Person person = Person.of(one);
      Attribute said = new Attribute(ID, id(one), source, one.at());
      Attribute group = current.get(person);
      boolean other = group != null && !group.value().equals(said.value());
      boolean counts = group == null || precedence.order().compare(said, group) <= 0;
      if (other && !counts) {
        continue;
      }
      if (other) {
        leaving.add(person);
        counting.remove(person);
      }
      if (counts) {
        current.put(person, said);
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

  /** The group of each person that counts, by the company's order of sources. */
  private Map<Person, Attribute> known(List<BoundEvent> named) {
    UUID[] profiles =
        named.stream().map(one -> Person.of(one).profile()).distinct().toArray(UUID[]::new);
    Map<Person, Attribute> known = new HashMap<>();
    statements.query(
        KNOWN,
        row ->
            known.merge(
                new Person(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                new Attribute(
                    ID,
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, OffsetDateTime.class).toInstant()),
                BinaryOperator.minBy(precedence.order())),
        (Object) profiles);
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
