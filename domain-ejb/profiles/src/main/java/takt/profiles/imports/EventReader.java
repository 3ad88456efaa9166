package takt.profiles.imports;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import takt.kernel.PurposeSet;
import takt.profiles.Arrival;
import takt.profiles.Bots;
import takt.profiles.ConsentObjects;
import takt.profiles.DataOutcome;
import takt.profiles.EventTimes;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;
import takt.profiles.SegmentCall;

/**
 * Tells which event the fields of a line are (rule F13.1): those of a call of Segment's API, and
 * {@code identifiers} by type. Where the API passes by what it cannot use, a line is refused.
 */
final class EventReader {

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final String IDENTIFIERS = "identifiers";

  /** What may have been done by nobody in particular. */
  private static final Set<String> NOBODYS = Set.of("track", "page", "screen");

  private static final int MOST_NAME = 200;
  private static final int MOST_PROPERTIES = 32 * 1024;

  private final BiFunction<String, String, Identifier> types;
  private final Function<String, PurposeSet> meaning;
  private final LineHash hash = new LineHash();

  /**
   * By the company's types of identifiers and its categories of consent.
   *
   * @param types makes an identifier of a type's code and a value; refuses with {@link
   *     IllegalArgumentException}
   * @param meaning the purposes that a category of consent means
   */
  EventReader(BiFunction<String, String, Identifier> types, Function<String, PurposeSet> meaning) {
    this.types = types;
    this.meaning = meaning;
  }

  /**
   * Reads a line.
   *
   * @throws BadLine if it is refused
   */
  DataLine.Happened read(long number, JsonObject fields) {
    JsonObject rest =
        JSON.createObjectBuilder(fields).remove(IDENTIFIERS).remove("recipientId").build();
    SegmentCall call = new SegmentCall(type(fields), rest);
    String name = call.name();
    if (name.isBlank() || name.length() > MOST_NAME) {
      throw new BadLine(DataOutcome.NO_NAME, "/event");
    }
    for (String field : List.of("context", "properties", "traits")) {
      if (fields.containsKey(field) && !(fields.get(field) instanceof JsonObject)) {
        throw new BadLine(DataOutcome.BAD_FIELD, "/" + field);
      }
    }
    if (Bots.sent(SegmentCall.text(call.context(), "userAgent"))) {
      throw new BadLine(DataOutcome.BOT, "/context/userAgent");
    }
    Instant at = time(call);
    JsonObject properties = call.properties();
    if (properties.toString().getBytes(StandardCharsets.UTF_8).length > MOST_PROPERTIES) {
      throw new BadLine(DataOutcome.TOO_LONG, "/properties");
    }
    Who who = who(fields, call);
    String id = call.messageId().orElseGet(() -> hash.messageId(List.of(fields.toString())));
    IncomingEvent event =
        new IncomingEvent(
            id, call.kind(), name, who.customer(), who.visitor(), who.others(), at, properties);
    PurposeSet denied = ConsentObjects.of(name, call.context(), meaning).denied();
    return new DataLine.Happened(number, key(number, call, at), new Arrival(event, denied, false));
  }

  private static String type(JsonObject fields) {
    if (!fields.containsKey("type") && fields.containsKey("event")) {
      return "track";
    }
    String type = SegmentCall.text(fields, "type");
    if (!type.equals("track") && new SegmentCall(type, fields).name().isEmpty()) {
      throw new BadLine(DataOutcome.BAD_TYPE, "/type");
    }
    return type;
  }

  private static Instant time(SegmentCall call) {
    return EventTimes.read(call.text("timestamp"))
        .or(() -> EventTimes.read(call.text("originalTimestamp")))
        .orElseThrow(() -> new BadLine(DataOutcome.BAD_TIME, "/timestamp"));
  }

  /** Whom a line names. */
  private record Who(
      Optional<Identifier> customer, Optional<Identifier> visitor, List<Identifier> others) {}

  private Who who(JsonObject fields, SegmentCall call) {
    Map<String, Identifier> named = new LinkedHashMap<>();
    identifiers(fields)
        .forEach(
            (type, value) -> {
              String pointer = "/" + IDENTIFIERS + "/" + code(type);
              identifier(type, text(value, pointer), pointer)
                  .ifPresent(one -> named.put(type, one));
            });
    Optional<Identifier> customer =
        Optional.ofNullable(named.remove("customer"))
            .or(() -> identifier("customer", call.text("userId"), "/userId"));
    Optional<Identifier> visitor =
        Optional.ofNullable(named.remove("anonymous"))
            .or(() -> identifier("anonymous", call.visitor(true), "/anonymousId"));
    Set<Identifier> others = new LinkedHashSet<>(named.values());
    others.addAll(call.others(types));
    if (others.size() > IncomingEvent.MOST_OTHERS) {
      throw new BadLine(DataOutcome.TOO_LONG, "/" + IDENTIFIERS);
    }
    boolean nobody = customer.isEmpty() && visitor.isEmpty() && others.isEmpty();
    if (nobody && !NOBODYS.contains(call.type())) {
      throw new BadLine(DataOutcome.NO_PERSON, "/userId");
    }
    return new Who(customer, visitor, List.copyOf(others));
  }

  private static JsonObject identifiers(JsonObject fields) {
    JsonValue all = fields.getOrDefault(IDENTIFIERS, JsonValue.EMPTY_JSON_OBJECT);
    if (all instanceof JsonObject object) {
      return object;
    }
    throw new BadLine(DataOutcome.BAD_FIELD, "/" + IDENTIFIERS);
  }

  /** A name out of a file may be anything; only what can be a type's code is repeated. */
  private static String code(String name) {
    return name.matches(Identifier.Type.PATTERN) ? name : "";
  }

  private static String text(JsonValue value, String pointer) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    if (value instanceof JsonNumber number) {
      return number.toString();
    }
    throw new BadLine(DataOutcome.BAD_IDENTIFIER, pointer);
  }

  private Optional<Identifier> identifier(String type, String value, String pointer) {
    if (value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(types.apply(type, value));
    } catch (IllegalArgumentException refused) {
      throw new BadLine(DataOutcome.BAD_IDENTIFIER, pointer);
    }
  }

  /**
   * What a line says without whom it is about. One that has no message id is told from others by
   * its place in its file, too: many did the same at the same time.
   */
  private UUID key(long number, SegmentCall call, Instant at) {
    String properties =
        call.type().equals("identify") || call.type().equals("group")
            ? ""
            : call.fields().getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT).toString();
    return hash.key(
        List.of(
            call.messageId().orElseGet(() -> String.valueOf(number)),
            call.type(),
            call.name(),
            at.toString(),
            properties),
        -1);
  }
}
