package takt.profiles.trait;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads fields out of an event's properties. What cannot be read is passed by. */
final class Fields {

  /** Of one event, at most so many values of a field count. */
  private static final int MOST = 1_000;

  private static final int LONGEST = 200;
  private static final int MOST_DIGITS = 100;
  private static final BigDecimal GREATEST = BigDecimal.valueOf(1_000_000_000_000_000L);

  private Fields() {}

  /** The values at a path with dots; the elements of a list on the way each count. */
  static List<JsonValue> at(JsonObject properties, String path) {
    List<JsonValue> found = List.of(properties);
    for (String name : path.split("\\.", -1)) {
      List<JsonValue> next = new ArrayList<>();
      found.forEach(one -> step(one, name, next));
      found = next;
    }
    List<JsonValue> values = new ArrayList<>();
    found.forEach(one -> flat(one, values));
    return values;
  }

  private static void step(JsonValue value, String name, List<JsonValue> next) {
    if (value instanceof JsonObject object && object.containsKey(name)) {
      add(next, object.get(name));
    } else if (value instanceof JsonArray array) {
      for (JsonValue element : array) {
        if (element instanceof JsonObject object && object.containsKey(name)) {
          add(next, object.get(name));
        }
      }
    }
  }

  private static void flat(JsonValue value, List<JsonValue> values) {
    if (value instanceof JsonArray array) {
      array.forEach(element -> add(values, element));
    } else {
      add(values, value);
    }
  }

  private static void add(List<JsonValue> values, JsonValue value) {
    if (values.size() < MOST) {
      values.add(value);
    }
  }

  /** A number, or a text that is one, within a million billions of 0, of at most 10 decimals. */
  static Optional<BigDecimal> number(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return bounded(number.bigDecimalValue());
    }
    if (value instanceof JsonString text
        && text.getString().matches("-?\\d{1,15}(\\.\\d{1,20})?")) {
      return bounded(new BigDecimal(text.getString()));
    }
    return Optional.empty();
  }

  /** Whether it was said as a number: a text of digits, such as a postal code, is a text. */
  static boolean isNumber(JsonValue value) {
    return value instanceof JsonNumber && number(value).isPresent();
  }

  private static Optional<BigDecimal> bounded(BigDecimal number) {
    return Math.abs((long) number.scale()) > MOST_DIGITS
            || number.precision() > MOST_DIGITS
            || number.abs().compareTo(GREATEST) > 0
        ? Optional.empty()
        : Optional.of(number.setScale(Part.SCALE, RoundingMode.HALF_UP));
  }

  /** A text, number, true or false as text, of 1 to 200 characters. */
  static Optional<String> text(JsonValue value) {
    String text =
        switch (value.getValueType()) {
          case STRING -> ((JsonString) value).getString().replace("\0", "").strip();
          case NUMBER, TRUE, FALSE -> value.toString();
          default -> "";
        };
    return text.isEmpty() || text.length() > LONGEST ? Optional.empty() : Optional.of(text);
  }

  /** Properties as a condition sees them: all numbers are floating ones, as CEL has it for JSON. */
  static Map<String, Object> plain(JsonObject object) {
    Map<String, Object> plain = new HashMap<>();
    object.forEach((name, value) -> plain(value).ifPresent(one -> plain.put(name, one)));
    return plain;
  }

  private static Optional<Object> plain(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> Optional.of(((JsonString) value).getString());
      case NUMBER -> Optional.of(((JsonNumber) value).doubleValue());
      case TRUE -> Optional.of(true);
      case FALSE -> Optional.of(false);
      case OBJECT -> Optional.of(plain(value.asJsonObject()));
      case ARRAY ->
          Optional.of(
              value.asJsonArray().stream().map(Fields::plain).flatMap(Optional::stream).toList());
      case NULL -> Optional.empty();
    };
  }
}
