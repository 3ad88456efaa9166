package takt.profiles.plan;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import takt.profiles.UnusableSchema;

/**
 * What a schema may cost (rule F11.4): it refers to parts of itself only, never in a circle, and
 * with all that it refers to it is small. For one schema.
 */
final class SchemaBounds {

  private static final JsonProvider JSON = JsonProvider.provider();

  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 2_000;
  private static final String REFERENCE = "$ref";
  private static final String PATTERN = "pattern";

  /** These would change what a reference means, or match names by patterns of unknown cost. */
  private static final Set<String> NOT_TAKEN =
      Set.of(
          "$id",
          "$anchor",
          "$dynamicAnchor",
          "$dynamicRef",
          "$recursiveAnchor",
          "$recursiveRef",
          "$vocabulary",
          "patternProperties");

  private static final Set<String> DIALECTS =
      Set.of(
          "https://json-schema.org/draft/2020-12/schema",
          "https://json-schema.org/draft/2019-09/schema",
          "http://json-schema.org/draft-07/schema#");

  private final JsonObject root;
  private final Map<String, Integer> counted = new HashMap<>();
  private final Set<String> counting = new HashSet<>();

  private SchemaBounds(JsonObject root) {
    this.root = root;
  }

  /**
   * Checks a schema.
   *
   * @throws UnusableSchema naming the first part that is beyond a bound
   */
  static void check(JsonObject schema) {
    SchemaBounds bounds = new SchemaBounds(schema);
    bounds.counting.add("");
    bounds.parts(schema, "", 0);
  }

  /** How many parts there are, with all that is referred to. */
  private int parts(JsonValue value, String at, int depth) {
    if (depth > DEEPEST) {
      throw new UnusableSchema(at, "must be at most " + DEEPEST + " levels deep");
    }
    int sum = 1;
    if (value instanceof JsonObject object) {
      for (Map.Entry<String, JsonValue> part : object.entrySet()) {
        String there = at + "/" + part.getKey().replace("~", "~0").replace("/", "~1");
        sum += checked(part.getKey(), part.getValue(), there);
        sum += parts(part.getValue(), there, depth + 1);
        bound(sum, there);
      }
    } else if (value instanceof JsonArray array) {
      for (int index = 0; index < array.size(); index++) {
        sum += parts(array.get(index), at + "/" + index, depth + 1);
        bound(sum, at);
      }
    }
    return sum;
  }

  private static void bound(int sum, String at) {
    if (sum > MOST_PARTS) {
      throw new UnusableSchema(
          at, "must have at most " + MOST_PARTS + " parts, with all that it refers to");
    }
  }

  /** Checks a keyword; counts what it refers to. */
  private int checked(String name, JsonValue value, String at) {
    if (NOT_TAKEN.contains(name) && !isNameOfProperty(at)) {
      throw new UnusableSchema(at, "is not taken in a tracking plan");
    }
    if (!(value instanceof JsonString text)) {
      return 0;
    }
    if (name.equals("$schema") && !DIALECTS.contains(text.getString())) {
      throw new UnusableSchema(at, "must be draft 2020-12, 2019-09 or 7");
    }
    if (name.equals(PATTERN)) {
      pattern(text.getString(), at);
    }
    return name.equals(REFERENCE) ? referred(text.getString(), at) : 0;
  }

  /** What stands right below {@code properties} is a name of the company's, and no keyword. */
  private static boolean isNameOfProperty(String at) {
    String above = at.substring(0, at.lastIndexOf('/'));
    return above.endsWith("/properties") || above.endsWith("/$defs");
  }

  private static void pattern(String text, String at) {
    try {
      Pattern.compile(text);
    } catch (PatternSyntaxException broken) {
      throw new UnusableSchema(at, "must be a regular expression");
    }
  }

  private int referred(String reference, String at) {
    if (!reference.startsWith("#/")) {
      throw new UnusableSchema(at, "must refer to a part of this schema, such as #/$defs/price");
    }
    Integer known = counted.get(reference);
    if (known != null) {
      return known;
    }
    if (!counting.add(reference)) {
      throw new UnusableSchema(at, "must not refer to itself");
    }
    int sum = parts(target(reference, at), at, 0);
    counting.remove(reference);
    counted.put(reference, sum);
    return sum;
  }

  private JsonValue target(String reference, String at) {
    try {
      String pointer =
          URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
      return JSON.createPointer(pointer).getValue(root);
    } catch (JsonException | IllegalArgumentException nowhere) {
      throw new UnusableSchema(at, "must refer to a part of this schema, such as #/$defs/price");
    }
  }
}
