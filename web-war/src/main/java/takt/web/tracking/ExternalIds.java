package takt.web.tracking;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;

/**
 * The identifiers that a call names beside customer and visitor: {@code context.externalIds}, as
 * Segment has them, and {@code traits.email} of an identify call. What is of no declared type, or
 * no value of its type, is passed by.
 */
final class ExternalIds {

  /** These are named by {@code userId} and {@code anonymousId}. */
  private static final Set<String> NAMED = Set.of("customer", "anonymous");

  private final BiFunction<String, String, Identifier> types;

  /**
   * By these types.
   *
   * @param types makes an identifier of a type's code and a value, as {@code
   *     IdentifierTypes.identifier} does
   */
  ExternalIds(BiFunction<String, String, Identifier> types) {
    this.types = types;
  }

  /** Those of one call, each once. */
  List<Identifier> of(String type, JsonObject call) {
    List<Identifier> all = new ArrayList<>();
    if (call.get("context") instanceof JsonObject context
        && context.get("externalIds") instanceof JsonArray ids) {
      ids.stream().limit(IncomingEvent.MOST_OTHERS).forEach(one -> read(one, all));
    }
    if ("identify".equals(type) && call.get("traits") instanceof JsonObject traits) {
      add("email", SegmentCalls.text(traits, "email"), all);
    }
    return List.copyOf(all);
  }

  private void read(JsonValue value, List<Identifier> all) {
    if (value instanceof JsonObject one
        && "users".equals(SegmentCalls.text(one, "collection"))
        && "none".equals(SegmentCalls.text(one, "encoding"))) {
      String type = SegmentCalls.text(one, "type").toLowerCase(Locale.ROOT);
      add(type.replace('_', '-').replace('.', '-'), SegmentCalls.text(one, "id"), all);
    }
  }

  private void add(String type, String value, List<Identifier> all) {
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
}
