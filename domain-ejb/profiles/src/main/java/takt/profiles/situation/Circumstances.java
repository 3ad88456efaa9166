package takt.profiles.situation;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import takt.profiles.IncomingEvent;

/**
 * What an event says about the situation in which it happened: {@code context.timezone}, as Segment
 * names it, and {@code context.situation}, which is Takt's own.
 *
 * @param zone where it happened, if it says so
 * @param said the values of facets, whatever their names
 */
public record Circumstances(Optional<ZoneId> zone, Map<String, String> said) {

  /** It says nothing about it. */
  public static final Circumstances NONE = new Circumstances(Optional.empty(), Map.of());

  private static final int LONGEST = 60;

  /** Reads an event's properties; what cannot be read is passed by. */
  public static Circumstances of(JsonObject properties) {
    return properties.get(IncomingEvent.CONTEXT) instanceof JsonObject context
        ? new Circumstances(zone(context), said(context))
        : NONE;
  }

  private static Optional<ZoneId> zone(JsonObject context) {
    if (context.get("timezone") instanceof JsonString text
        && text.getString().length() <= LONGEST) {
      try {
        return Optional.of(ZoneId.of(text.getString()));
      } catch (DateTimeException none) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> said(JsonObject context) {
    Map<String, String> said = new HashMap<>();
    if (context.get("situation") instanceof JsonObject situation) {
      situation.forEach(
          (name, value) -> {
            if (value instanceof JsonString text) {
              said.put(name, text.getString());
            }
          });
    }
    return said;
  }
}
