package takt.profiles.event;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Columns;
import takt.profiles.IncomingEvent;
import takt.profiles.Sender;
import takt.profiles.attribute.AttributeRows;
import takt.profiles.sensitive.Sensitive;

/** Makes attributes of the traits that events bring about a person or the person's group. */
@ApplicationScoped
class Traits {

  private static final int MOST = 50;
  static final int LONGEST_NAME = 200;
  private static final int LONGEST_VALUE = 500;

  @Inject Groups groups;
  @Inject AttributeRows attributes;
  @Inject Sensitive sensitive;

  private record Key(ProfileId profile, ProfileId origin, String name) {}

  /** What counts of several facts, and whether all of them said the same. */
  private record Fact(String value, BoundEvent event, boolean steady) {

    Fact and(Fact more) {
      boolean same = steady && value.equals(more.value);
      Fact later = more.event.at().isBefore(event.at()) ? this : more;
      return new Fact(later.value, later.event, same);
    }
  }

  void take(List<BoundEvent> events, Sender sender, Instant now) {
    Map<Key, Fact> latest = new LinkedHashMap<>();
    for (BoundEvent one : events) {
      if (one.event().kind() == IncomingEvent.Kind.IDENTIFY) {
        add(latest, one, read(one.event().properties()));
      }
    }
    for (BoundEvent one : groups.joined(events, sender)) {
      add(latest, one, Groups.facts(one.event().properties()));
    }
    Columns rows = new Columns(9);
    latest.forEach(
        (key, fact) -> {
          PurposeSet usable = sensitive.usable(key.name, fact.event.purposes());
          if (!usable.isEmpty()) {
            rows.add(
                key.profile,
                key.name,
                key.origin,
                fact.value,
                usable.canonical(),
                source(fact.event.event().kind(), sender),
                fact.event.at(),
                now,
                fact.steady ? null : fact.event.at());
          }
        });
    attributes.learn(latest.keySet().stream().map(Key::profile).collect(toSet()), rows);
  }

  /** What the sender calls itself; else the kind of call. */
  static String source(IncomingEvent.Kind kind, Sender sender) {
    return sender.source().orElseGet(() -> kind.name().toLowerCase(Locale.ROOT));
  }

  private static void add(Map<Key, Fact> latest, BoundEvent one, Map<String, String> facts) {
    facts.forEach(
        (name, value) ->
            latest.merge(
                new Key(one.owner().profile(), one.owner().origin(), name),
                new Fact(value, one, true),
                Fact::and));
  }

  /** The scalar traits, the first so many; what is too long is no fact that a message could use. */
  static Map<String, String> read(JsonObject traits) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonValue> trait : traits.entrySet()) {
      String name = trait.getKey().replace("\0", "");
      String value = text(trait.getValue()).replace("\0", "");
      boolean usable =
          !name.isBlank()
              && name.length() <= LONGEST_NAME
              && !value.isEmpty()
              && value.length() <= LONGEST_VALUE;
      if (usable && facts.size() < MOST) {
        facts.put(name, value);
      }
    }
    return facts;
  }

  private static String text(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case NUMBER, TRUE, FALSE -> value.toString();
      default -> "";
    };
  }
}
