package takt.profiles.sensitive;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Cuts names out of what an event says, at every depth (rule F12.6). */
final class Cut {

  /** What stands deeper could not be looked at in bounded time: it is cut as well. */
  static final int DEEPEST = 32;

  /** Looked up once: the methods of {@code Json} look for it each time. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private Cut() {}

  /** What is left: the same object if nothing was cut. */
  static JsonObject of(JsonObject properties, Predicate<String> kept) {
    return object(properties, kept, DEEPEST);
  }

  private static JsonObject object(JsonObject object, Predicate<String> kept, int left) {
    Map<String, Object> rest = new LinkedHashMap<>();
    boolean same = true;
    for (Map.Entry<String, JsonValue> one : object.entrySet()) {
      Optional<JsonValue> value =
          kept.test(one.getKey()) ? value(one.getValue(), kept, left - 1) : Optional.empty();
      value.ifPresent(it -> rest.put(one.getKey(), it));
      same &= value.isPresent() && value.get() == one.getValue();
    }
    return same ? object : JSON.createObjectBuilder(rest).build();
  }

  private static JsonArray array(JsonArray array, Predicate<String> kept, int left) {
    List<JsonValue> rest = new ArrayList<>(array.size());
    boolean same = true;
    for (JsonValue one : array) {
      Optional<JsonValue> value = value(one, kept, left - 1);
      value.ifPresent(rest::add);
      same &= value.isPresent() && value.get() == one;
    }
    return same ? array : JSON.createArrayBuilder(rest).build();
  }

  private static Optional<JsonValue> value(JsonValue value, Predicate<String> kept, int left) {
    if (value instanceof JsonObject object) {
      return left == 0 ? Optional.empty() : Optional.of(object(object, kept, left));
    }
    if (value instanceof JsonArray array) {
      return left == 0 ? Optional.empty() : Optional.of(array(array, kept, left));
    }
    return Optional.of(value);
  }
}
