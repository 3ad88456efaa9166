package takt.web.tracking;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import takt.kernel.PurposeSet;
import takt.profiles.Arrival;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;
import takt.profiles.IncomingEvent.Kind;

/**
 * Translates Segment's calls into events. Its fields that Takt does not know are kept in the
 * event's properties: the context as {@code $context}, others as {@code $fields}.
 */
final class SegmentCalls {

  /** Looked up once: the methods of {@code Json} look for it each time. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final int MOST_ID = 100;
  private static final int MOST_NAME = 200;
  private static final JsonObject NOTHING = JsonValue.EMPTY_JSON_OBJECT;

  private static final Set<String> KNOWN =
      Set.of(
          "type",
          "userId",
          "anonymousId",
          "event",
          "name",
          "properties",
          "traits",
          "groupId",
          "previousId",
          "context",
          "integrations",
          "timestamp",
          "originalTimestamp",
          "sentAt",
          "receivedAt",
          "messageId",
          "writeKey");

  private final Instant receivedAt;
  private final boolean trusted;
  private final boolean bot;
  private final Function<String, PurposeSet> meaning;
  private final ExternalIds externalIds;

  /**
   * Calls of one request.
   *
   * @param receivedAt when it came
   * @param trusted whether its word on who somebody is counts
   * @param bot whether a bot made it
   * @param meaning the purposes that a category of consent means
   * @param externalIds reads the identifiers of other types
   */
  SegmentCalls(
      Instant receivedAt,
      boolean trusted,
      boolean bot,
      Function<String, PurposeSet> meaning,
      ExternalIds externalIds) {
    this.receivedAt = receivedAt;
    this.trusted = trusted;
    this.bot = bot;
    this.meaning = meaning;
    this.externalIds = externalIds;
  }

  /** The events of a batch, in its order; those that cannot be used are left out. */
  List<Sent> batch(JsonObject batch, JsonArray items) {
    List<Sent> events = new ArrayList<>();
    JsonObject context = object(batch, "context");
    for (JsonValue item : items) {
      if (item instanceof JsonObject call) {
        JsonObject whole = inherit(call, batch, context);
        call(text(call, "type"), whole).ifPresent(events::add);
      }
    }
    return events;
  }

  /** One call; empty if it cannot be used. */
  Optional<Sent> call(String type, JsonObject call) {
    JsonObject context = object(call, "context");
    return event(type, call)
        .map(
            event -> {
              SaidConsent said = ConsentObjects.of(event.name(), context, meaning);
              boolean byBot = bot || Bots.sent(text(context, "userAgent"));
              boolean signals = JsonValue.TRUE.equals(context.get("globalPrivacyControl"));
              return new Sent(new Arrival(event, said.denied(), byBot), said, signals);
            });
  }

  private Optional<IncomingEvent> event(String type, JsonObject call) {
    Optional<Identifier> customer =
        trusted ? identifier(Identifier.Type.CUSTOMER, text(call, "userId")) : Optional.empty();
    String visiting = visiting(type, call);
    Optional<Identifier> visitor = identifier(Identifier.Type.ANONYMOUS, visiting);
    String name = name(type, call);
    boolean known =
        !visiting.isEmpty()
            || !text(call, "userId").isEmpty()
            || (trusted && !externalIds.of(type, call).isEmpty());
    if (!known || name.isBlank() || name.length() > MOST_NAME) {
      return Optional.empty();
    }
    return Optional.of(
        new IncomingEvent(
            messageId(call),
            kind(type),
            name,
            customer,
            visitor,
            trusted ? externalIds.of(type, call) : List.of(),
            at(call),
            properties(type, call)));
  }

  /** An alias is about the id that it gives up (rule T.4). */
  private String visiting(String type, JsonObject call) {
    String former = trusted && "alias".equals(type) ? text(call, "previousId") : "";
    return former.isEmpty() ? text(call, "anonymousId") : former;
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "identify" -> Kind.IDENTIFY;
      case "group" -> Kind.GROUP;
      case "page", "screen" -> Kind.PAGE;
      default -> Kind.TRACK;
    };
  }

  private static String name(String type, JsonObject call) {
    return switch (type) {
      case "identify" -> "Identify";
      case "track" -> text(call, "event");
      case "page" -> "Page Viewed";
      case "screen" -> "Screen Viewed";
      case "group" -> "Group";
      case "alias" -> "Alias";
      default -> "";
    };
  }

  /** A random one where the sender gave none; one of fixed length where it is too long. */
  private static String messageId(JsonObject call) {
    String id = text(call, "messageId");
    if (id.isBlank()) {
      return UUID.randomUUID().toString();
    }
    return id.length() <= MOST_ID
        ? id
        : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private Instant at(JsonObject call) {
    return new EventTimes(receivedAt)
        .of(
            text(call, "timestamp"),
            text(call, "originalTimestamp"),
            text(call, "sentAt"),
            trusted && !text(call, "receivedAt").isEmpty());
  }

  private static JsonObject properties(String type, JsonObject call) {
    boolean aboutTraits = "identify".equals(type) || "group".equals(type);
    JsonObjectBuilder all = JSON.createObjectBuilder();
    if ("identify".equals(type)) {
      // Where RudderStack's SDKs put them.
      object(object(call, "context"), "traits").forEach(all::add);
    }
    object(call, aboutTraits ? "traits" : "properties").forEach(all::add);
    if (!"track".equals(type)) {
      keep(all, call, "name", !aboutTraits);
      keep(all, call, "groupId", "group".equals(type));
    }
    JsonObject context = object(call, "context");
    if (!context.isEmpty()) {
      all.add(IncomingEvent.CONTEXT, context);
    }
    JsonObjectBuilder unknown = JSON.createObjectBuilder();
    call.forEach(
        (field, value) -> {
          if (!KNOWN.contains(field)) {
            unknown.add(field, value);
          }
        });
    JsonObject fields = unknown.build();
    return fields.isEmpty() ? all.build() : all.add(IncomingEvent.FIELDS, fields).build();
  }

  private static void keep(JsonObjectBuilder all, JsonObject call, String field, boolean kept) {
    String value = text(call, field);
    if (kept && !value.isEmpty()) {
      all.add(field, value);
    }
  }

  /** A batch's context and time of sending are its items', where they have none of their own. */
  private static JsonObject inherit(JsonObject call, JsonObject batch, JsonObject context) {
    boolean sent = !call.containsKey("sentAt") && batch.containsKey("sentAt");
    if (context.isEmpty() && !sent) {
      return call;
    }
    JsonObjectBuilder whole = JSON.createObjectBuilder(call);
    if (!context.isEmpty()) {
      JsonObjectBuilder merged = JSON.createObjectBuilder(context);
      object(call, "context").forEach(merged::add);
      whole.add("context", merged);
    }
    if (sent) {
      whole.add("sentAt", batch.get("sentAt"));
    }
    return whole.build();
  }

  private static Optional<Identifier> identifier(Identifier.Type type, String value) {
    return value.isBlank() || value.length() > Identifier.MOST
        ? Optional.empty()
        : Optional.of(new Identifier(type, value));
  }

  private static JsonObject object(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonObject object ? object : NOTHING;
  }

  /** A text or number; without the one character that PostgreSQL cannot store. */
  static String text(Map<String, JsonValue> object, String name) {
    JsonValue value = object.get(name);
    if (value instanceof JsonString string) {
      return string.getString().replace("\0", "");
    }
    return value instanceof JsonNumber number ? number.toString() : "";
  }
}
