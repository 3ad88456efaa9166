package takt.profiles.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import takt.platform.Atomic;
import takt.profiles.EventType;
import takt.profiles.EventTypes;
import takt.profiles.IncomingEvent;
import takt.profiles.PlanViolation;
import takt.profiles.TrackingPlan;

/** Checks events by the types that the company has, whose schemas it keeps ready. */
@ApplicationScoped
public class Plan implements TrackingPlan {

  private final Map<String, PlanSchema> ready = new ConcurrentHashMap<>();

  @Inject EventTypes types;
  @Inject ViolationRows rows;

  @Override
  public List<String> broken(IncomingEvent event) {
    Optional<EventType> own = types.own(event.name());
    if (own.isEmpty()) {
      return List.of(PlanViolation.OFF_PLAN);
    }
    return own.get()
        .schema()
        .map(text -> schema(text).broken(said(event.properties())))
        .orElse(List.of());
  }

  @Override
  @Atomic
  public List<PlanViolation> violations(
      LocalDate from,
      LocalDate to,
      Optional<String> source,
      Optional<String> event,
      Optional<PlanViolation> after,
      int limit) {
    if (limit < 1 || limit > MOST_LINES) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_LINES);
    }
    return rows.read(from, to, source, event, after, limit);
  }

  /**
   * Refuses a type whose schema cannot be used.
   *
   * @throws takt.profiles.UnusableSchema if so
   */
  public static void check(EventType type) {
    type.schema().ifPresent(PlanSchema::of);
  }

  private PlanSchema schema(String text) {
    if (ready.size() > EventTypes.MOST) {
      ready.clear();
    }
    return ready.computeIfAbsent(text, PlanSchema::of);
  }

  /** What the sender says, without what Takt keeps beside it. */
  private static JsonObject said(JsonObject properties) {
    return properties.containsKey(IncomingEvent.CONTEXT)
            || properties.containsKey(IncomingEvent.FIELDS)
        ? Json.createObjectBuilder(properties)
            .remove(IncomingEvent.CONTEXT)
            .remove(IncomingEvent.FIELDS)
            .build()
        : properties;
  }
}
