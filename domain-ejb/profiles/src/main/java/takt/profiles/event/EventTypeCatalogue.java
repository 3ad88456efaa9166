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
import takt.platform.FreshCopy;
import takt.platform.Transactions;
import takt.profiles.EventType;
import takt.profiles.EventTypes;
import takt.profiles.plan.Plan;

/** Keeps the types of events, and a snapshot of them in memory. */
@ApplicationScoped
class EventTypeCatalogue implements EventTypes {

  private final FreshCopy<Map<String, EventType>> types = new FreshCopy<>(this::stored);

  @Inject EventTypeEntries entries;
  @Inject Purposes purposes;
  @Inject Transactions transactions;

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
    types.forget(transactions);
  }

  @Override
  public EventType of(String name) {
    Map<String, EventType> all = types.get();
    EventType own = all.get(name);
    if (own != null) {
      return own;
    }
    EventType other = all.get(EventType.OTHER);
    return other != null ? other : new EventType(name, PurposeSet.NONE, 0);
  }

  @Override
  public Optional<EventType> own(String name) {
    return EventType.OTHER.equals(name)
        ? Optional.empty()
        : Optional.ofNullable(types.get().get(name));
  }

  @Override
  public List<EventType> all() {
    return List.copyOf(types.get().values());
  }

  private Map<String, EventType> stored() {
    Map<String, EventType> byName = new TreeMap<>();
    entries.all().forEach(type -> byName.put(type.name(), type));
    return byName;
  }
}
