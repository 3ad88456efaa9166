package takt.profiles.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import takt.platform.Atomic;
import takt.profiles.EventType;
import takt.profiles.EventTypes;
import takt.profiles.TooManyEventTypes;

/** The stored types of events. */
@ApplicationScoped
class EventTypeEntries {

  @PersistenceContext(unitName = "profiles")
  EntityManager entities;

  @Atomic
  void put(EventType type, Consumer<Optional<EventType>> agreed) {
    EventTypeEntry known =
        entities.find(EventTypeEntry.class, type.name(), LockModeType.PESSIMISTIC_WRITE);
    agreed.accept(Optional.ofNullable(known).map(EventTypeEntry::type));
    if (known != null) {
      known.change(type);
      return;
    }
    long others =
        entities.createQuery("select count(t) from EventTypeEntry t", Long.class).getSingleResult();
    if (others >= EventTypes.MOST) {
      throw new TooManyEventTypes();
    }
    entities.persist(new EventTypeEntry(type));
  }

  @Atomic
  List<EventType> all() {
    return entities
        .createQuery("from EventTypeEntry t order by t.name", EventTypeEntry.class)
        .setMaxResults(EventTypes.MOST)
        .getResultStream()
        .map(EventTypeEntry::type)
        .toList();
  }
}
