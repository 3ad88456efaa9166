package takt.profiles;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * A call of Segment's HTTP API, as events are made of it: by whoever sends it, and by files that
 * hold such calls. Its fields that Takt does not know are kept in the event's properties: the
 * context as {@code $context}, others as {@code $fields}.
 *
 * @param type what kind of call it is, such as {@code track}
 * @param fields its fields
 */
public record SegmentCall(String type, JsonObject fields) {

  /** Looked up once: the methods of {@code Json} look for it each time. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final String SCREEN = "Screen Viewed";
  private static final int MOST_ID = 100;

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

  /** These are named by {@code userId} and {@code anonymousId}. */
  private static final Set<String> NAMED = Set.of("customer", "anonymous");

  /** Refuses missing parts. */
  public SegmentCall {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(fields, "fields");
  }

  /** The call by which an event came that is stored: the way back of {@link #properties}. */
  public static SegmentCall of(IncomingEvent.Kind kind, String name, JsonObject properties) {
    String type =
        switch (kind) {
          case IDENTIFY -> "identify";
          case GROUP -> "group";
          case TRACK -> "track";
          case PAGE -> name.equals(SCREEN) ? "screen" : "page";
        };
    JsonObjectBuilder rest =
        JSON.createObjectBuilder(properties)
            .remove(IncomingEvent.CONTEXT)
            .remove(IncomingEvent.FIELDS);
    JsonObjectBuilder fields = JSON.createObjectBuilder().add("type", type);
    if (kind == IncomingEvent.Kind.TRACK) {
      fields.add("event", name);
    } else if (kind == IncomingEvent.Kind.PAGE && properties.containsKey("name")) {
      fields.add("name", properties.get("name"));
    } else if (kind == IncomingEvent.Kind.GROUP && properties.containsKey("groupId")) {
      fields.add("groupId", properties.get("groupId"));
      rest.remove("groupId");
    }
    object(properties, IncomingEvent.FIELDS).forEach(fields::add);
    boolean aboutTraits = kind == IncomingEvent.Kind.IDENTIFY || kind == IncomingEvent.Kind.GROUP;
    fields.add(aboutTraits ? "traits" : "properties", rest);
    JsonObject context = object(properties, IncomingEvent.CONTEXT);
    if (!context.isEmpty()) {
      fields.add("context", context);
    }
    return new SegmentCall(type, fields.build());
  }

  /** The name of its event; empty if it has none, or there is no such type of call. */
  public String name() {
    return switch (type) {
      case "identify" -> "Identify";
      case "track" -> text("event");
      case "page" -> "Page Viewed";
      case "screen" -> SCREEN;
      case "group" -> "Group";
      case "alias" -> "Alias";
      default -> "";
    };
  }

  /** What kind of event it is. */
  public IncomingEvent.Kind kind() {
    return switch (type) {
      case "identify" -> IncomingEvent.Kind.IDENTIFY;
      case "group" -> IncomingEvent.Kind.GROUP;
      case "page", "screen" -> IncomingEvent.Kind.PAGE;
      default -> IncomingEvent.Kind.TRACK;
    };
  }

  /** Its message id; one of fixed length where it is too long, empty where it has none. */
  public Optional<String> messageId() {
    String id = text("messageId");
    if (id.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        id.length() <= MOST_ID
            ? id
            : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString());
  }

  /** The visitor: of an alias the id that it gives up, if the caller's word on that counts. */
  public String visitor(boolean trusted) {
    String former = trusted && "alias".equals(type) ? text("previousId") : "";
    return former.isEmpty() ? text("anonymousId") : former;
  }

  /** The properties of its event. */
  public JsonObject properties() {
    boolean aboutTraits = "identify".equals(type) || "group".equals(type);
    JsonObject context = context();
    JsonObjectBuilder all = JSON.createObjectBuilder();
    if ("identify".equals(type)) {
      // Where RudderStack's SDKs put them.
      object(context, "traits").forEach(all::add);
    }
    object(fields, aboutTraits ? "traits" : "properties").forEach(all::add);
    if (!"track".equals(type)) {
      keep(all, "name", !aboutTraits);
      keep(all, "groupId", "group".equals(type));
    }
    if (!context.isEmpty()) {
      all.add(IncomingEvent.CONTEXT, context);
    }
    JsonObjectBuilder unknown = JSON.createObjectBuilder();
    fields.forEach(
        (field, value) -> {
          if (!KNOWN.contains(field)) {
            unknown.add(field, value);
          }
        });
    JsonObject rest = unknown.build();
    return rest.isEmpty() ? all.build() : all.add(IncomingEvent.FIELDS, rest).build();
  }

  private void keep(JsonObjectBuilder all, String field, boolean kept) {
    String value = text(field);
    if (kept && !value.isEmpty()) {
      all.add(field, value);
    }
  }

  /** What it says about the circumstances. */
  public JsonObject context() {
    return object(fields, "context");
  }

  /**
   * The identifiers that it names beside customer and visitor, each once: {@code
   * context.externalIds}, as Segment has them, and {@code traits.email} of an identify call. What
   * is of no declared type, or no value of its type, is passed by.
   *
   * @param types makes an identifier of a type's code and a value, as {@link
   *     IdentifierTypes#identifier} does
   */
  public List<Identifier> others(BiFunction<String, String, Identifier> types) {
    List<Identifier> all = new ArrayList<>();
    if (context().get("externalIds") instanceof JsonArray ids) {
      ids.stream().limit(IncomingEvent.MOST_OTHERS).forEach(one -> read(one, types, all));
    }
    if ("identify".equals(type)) {
      add("email", text(object(fields, "traits"), "email"), types, all);
    }
    return List.copyOf(all);
  }

  private static void read(
      JsonValue value, BiFunction<String, String, Identifier> types, List<Identifier> all) {
    if (value instanceof JsonObject one
        && "users".equals(text(one, "collection"))
        && "none".equals(text(one, "encoding"))) {
      String type = text(one, "type").toLowerCase(Locale.ROOT);
      add(type.replace('_', '-').replace('.', '-'), text(one, "id"), types, all);
    }
  }

  private static void add(
      String type,
      String value,
      BiFunction<String, String, Identifier> types,
      List<Identifier> all) {
    if (value.isBlank() || NAMED.contains(type) || all.size() == IncomingEvent.MOST_OTHERS) {
      return;
    }
    try {
      Identifier one = types.apply(type, value);
      if (!all.contains(one)) {
        all.add(one);
      }
    } catch (IllegalArgumentException noIdentifier) {
      // A sender's list has types that Takt was not told of; nothing is led anywhere by them.
    }
  }

  /** A field that is a text or number, as text; empty if it is neither. */
  public String text(String name) {
    return text(fields, name);
  }

  /** A text or number; without the one character that PostgreSQL cannot store. */
  public static String text(Map<String, JsonValue> object, String name) {
    JsonValue value = object.get(name);
    if (value instanceof JsonString string) {
      return string.getString().replace("\0", "");
    }
    return value instanceof JsonNumber number ? number.toString() : "";
  }

  private static JsonObject object(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }
}
