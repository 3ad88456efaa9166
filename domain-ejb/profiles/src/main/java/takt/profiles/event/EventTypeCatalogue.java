package takt.profiles.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import takt.consent.Purposes;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.profiles.EventType;
import takt.profiles.EventTypes;
import takt.profiles.plan.Plan;

/** Keeps the types of events, and a snapshot of them in memory. */
@ApplicationScoped
class EventTypeCatalogue implements EventTypes {

  private static final long FRESH_NANOS = 1_000_000_000;

  private volatile Snapshot snapshot;

  @Inject EventTypeEntries entries;
  @Inject Purposes purposes;

  private record Snapshot(Map<String, EventType> byName, long readAt) {}

  @Override
  @Atomic
  public void put(EventType type) {
    put(type, any -> {});
  }

  @Override
  @Atomic
  public void put(EventType type, Consumer<Optional<EventType>> agreed) {
    purposes.require(type.purposes());
    Plan.check(type);
    entries.put(type, agreed);
    snapshot = null;
  }

  @Override
  public EventType of(String name) {
    Map<String, EventType> types = types();
    EventType own = types.get(name);
    if (own != null) {
      return own;
    }
    EventType other = types.get(EventType.OTHER);
    return other != null ? other : new EventType(name, PurposeSet.NONE, 0);
  }

  @Override
  public Optional<EventType> own(String name) {
    return EventType.OTHER.equals(name) ? Optional.empty() : Optional.ofNullable(types().get(name));
  }

  @Override
  public List<EventType> all() {
    return List.copyOf(types().values());
  }

  private Map<String, EventType> types() {
    Snapshot current = snapshot;
    if (current == null || System.nanoTime() - current.readAt > FRESH_NANOS) {
      long readAt = System.nanoTime();
      Map<String, EventType> byName = new TreeMap<>();
      entries.all().forEach(type -> byName.put(type.name(), type));
      current = new Snapshot(byName, readAt);
      snapshot = current;
    }
    return current.byName;
  }
}
