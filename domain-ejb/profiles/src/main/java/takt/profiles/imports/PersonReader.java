package takt.profiles.imports;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.DataOutcome;
import takt.profiles.EventTimes;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;
import takt.profiles.SegmentCall;

/**
 * Tells which person the fields of a line are about, and what they say of them (rule F13.5): {@code
 * identifiers} by type, {@code attributes} by name, {@code learntAt}, {@code purposes} and {@code
 * lists}.
 */
final class PersonReader {

  private static final String IDENTIFIERS = "/identifiers";
  private static final String ATTRIBUTES = "/attributes";
  private static final String CUSTOMER = "customer";
  private static final String VISITOR = "anonymous";
  private static final int MOST_ATTRIBUTES = 500;
  private static final int MOST_VISITORS = 50;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_VALUE = 500;
  private static final int MOST_PURPOSES = 100;
  private static final int MOST_LISTS = 20;

  private final BiFunction<String, String, Identifier> types;
  private final Predicate<PurposeCode> purposes;
  private final Predicate<String> lists;
  private final PurposeSet usual;

  /**
   * By what the company has declared.
   *
   * @param types makes an identifier of a type's code and a value; refuses with {@link
   *     IllegalArgumentException}
   * @param purposes whether there is such a purpose
   * @param lists whether there is such a list
   * @param usual what may be done with what a line says that names no purposes itself
   */
  PersonReader(
      BiFunction<String, String, Identifier> types,
      Predicate<PurposeCode> purposes,
      Predicate<String> lists,
      PurposeSet usual) {
    this.types = types;
    this.purposes = purposes;
    this.lists = lists;
    this.usual = usual;
  }

  /**
   * Reads a line.
   *
   * @throws BadLine if it is refused
   */
  DataLine.Known read(long number, JsonObject fields) {
    List<Identifier> customers = new ArrayList<>();
    List<Identifier> visitors = new ArrayList<>();
    List<Identifier> others = new ArrayList<>();
    for (Identifier one : identifiers(object(fields, "identifiers", IDENTIFIERS))) {
      if (one.type().equals(Identifier.Type.CUSTOMER)) {
        customers.add(one);
      } else if (one.type().equals(Identifier.Type.ANONYMOUS)) {
        visitors.add(one);
      } else {
        others.add(one);
      }
    }
    if (customers.isEmpty() && visitors.isEmpty() && others.isEmpty()) {
      throw new BadLine(DataOutcome.NO_PERSON, IDENTIFIERS);
    }
    if (others.size() > IncomingEvent.MOST_OTHERS || visitors.size() > MOST_VISITORS) {
      throw new BadLine(DataOutcome.TOO_LONG, IDENTIFIERS);
    }
    if (customers.size() > 1) {
      throw new BadLine(DataOutcome.SEVERAL_PERSONS, IDENTIFIERS + "/" + CUSTOMER);
    }
    if (visitors.size() > 1 && customers.isEmpty()) {
      throw new BadLine(DataOutcome.SEVERAL_PERSONS, IDENTIFIERS + "/" + VISITOR);
    }
    Map<String, DataLine.Fact> facts = facts(fields);
    return new DataLine.Known(
        number,
        customers.stream().findFirst(),
        visitors,
        others,
        facts,
        purposes(fields),
        lists(fields));
  }

  private Set<Identifier> identifiers(JsonObject named) {
    Set<Identifier> all = new LinkedHashSet<>();
    named.forEach(
        (type, value) -> {
          String pointer = IDENTIFIERS + "/" + (type.matches(Identifier.Type.PATTERN) ? type : "");
          for (JsonValue one : value instanceof JsonArray several ? several : List.of(value)) {
            String text = text(one, DataOutcome.BAD_IDENTIFIER, pointer).strip();
            if (!text.isEmpty()) {
              all.add(identifier(type, text, pointer));
            }
          }
        });
    return all;
  }

  private Identifier identifier(String type, String value, String pointer) {
    try {
      return types.apply(type, value);
    } catch (IllegalArgumentException refused) {
      throw new BadLine(DataOutcome.BAD_IDENTIFIER, pointer);
    }
  }

  private static Map<String, DataLine.Fact> facts(JsonObject fields) {
    JsonObject attributes = object(fields, "attributes", ATTRIBUTES);
    if (attributes.size() > MOST_ATTRIBUTES) {
      throw new BadLine(DataOutcome.TOO_LONG, ATTRIBUTES);
    }
    Optional<Instant> learnt = time(fields, "/learntAt");
    Map<String, DataLine.Fact> facts = new LinkedHashMap<>();
    attributes.forEach(
        (name, value) -> {
          boolean whole = value instanceof JsonObject;
          JsonObject own = whole ? value.asJsonObject() : JsonValue.EMPTY_JSON_OBJECT;
          String text =
              text(whole ? own.get("value") : value, DataOutcome.BAD_ATTRIBUTE, ATTRIBUTES);
          if (name.isBlank() || name.indexOf('\0') >= 0) {
            throw new BadLine(DataOutcome.BAD_ATTRIBUTE, ATTRIBUTES);
          }
          if (name.length() > LONGEST_NAME || text.length() > LONGEST_VALUE) {
            throw new BadLine(DataOutcome.TOO_LONG, ATTRIBUTES);
          }
          if (!text.isEmpty()) {
            facts.put(name, new DataLine.Fact(text, time(own, ATTRIBUTES).or(() -> learnt)));
          }
        });
    return facts;
  }

  private static Optional<Instant> time(JsonObject fields, String pointer) {
    if (!fields.containsKey("learntAt")) {
      return Optional.empty();
    }
    return Optional.of(
        EventTimes.read(SegmentCall.text(fields, "learntAt"))
            .map(at -> at.truncatedTo(ChronoUnit.MICROS))
            .orElseThrow(() -> new BadLine(DataOutcome.BAD_TIME, pointer)));
  }

  private Set<String> lists(JsonObject fields) {
    Set<String> codes = new LinkedHashSet<>(codes(fields, "lists", DataOutcome.BAD_LIST));
    if (codes.size() > MOST_LISTS || !codes.stream().allMatch(lists)) {
      throw new BadLine(DataOutcome.BAD_LIST, "/lists");
    }
    return codes;
  }

  /** Codes separated by blanks, or one by one. */
  private static List<String> codes(JsonObject fields, String name, DataOutcome otherwise) {
    List<String> codes = new ArrayList<>();
    JsonValue said = fields.getOrDefault(name, JsonValue.NULL);
    if (said instanceof JsonString text && !text.getString().isBlank()) {
      codes.addAll(List.of(text.getString().strip().split("\\s+")));
    } else if (said instanceof JsonArray several) {
      several.forEach(one -> codes.add(text(one, otherwise, "/" + name)));
    }
    return codes;
  }

  private PurposeSet purposes(JsonObject fields) {
    List<String> codes = codes(fields, "purposes", DataOutcome.BAD_PURPOSE);
    if (fields.getOrDefault("purposes", JsonValue.NULL) == JsonValue.NULL) {
      usual.codes().forEach(code -> codes.add(code.value()));
    }
    if (codes.isEmpty()) {
      throw new BadLine(DataOutcome.NO_PURPOSE, "/purposes");
    }
    boolean known =
        codes.size() <= MOST_PURPOSES
            && codes.stream()
                .allMatch(
                    code ->
                        code.matches(PurposeCode.PATTERN) && purposes.test(new PurposeCode(code)));
    if (!known) {
      throw new BadLine(DataOutcome.BAD_PURPOSE, "/purposes");
    }
    return PurposeSet.of(codes.stream().map(PurposeCode::new).toList());
  }

  private static JsonObject object(JsonObject fields, String name, String pointer) {
    JsonValue value = fields.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT);
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new BadLine(DataOutcome.BAD_FIELD, pointer);
  }

  /** A text, number, true or false as text; nothing of null. */
  private static String text(JsonValue value, DataOutcome otherwise, String pointer) {
    if (value == null || value == JsonValue.NULL) {
      return "";
    }
    if (value instanceof JsonString text) {
      return text.getString().replace("\0", "");
    }
    if (value instanceof JsonNumber || value == JsonValue.TRUE || value == JsonValue.FALSE) {
      return value.toString();
    }
    throw new BadLine(otherwise, pointer);
  }
}
