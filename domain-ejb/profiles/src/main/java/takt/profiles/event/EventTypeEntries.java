package takt.profiles.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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
  void put(EventType type) {
    EventTypeEntry known = entities.find(EventTypeEntry.class, type.name());
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
