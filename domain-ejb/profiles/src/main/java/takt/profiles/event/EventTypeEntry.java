package takt.profiles.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import takt.kernel.PurposeSet;
import takt.profiles.EventType;

/** A type of events, as stored. */
@Entity
@Table(name = "event_type")
class EventTypeEntry {

  @Id private String name;
  private String purposes;
  private double weight;

  /** For Hibernate. */
  protected EventTypeEntry() {}

  EventTypeEntry(EventType type) {
    name = type.name();
    change(type);
  }

  final void change(EventType type) {
    purposes = type.purposes().canonical();
    weight = type.weight();
  }

  EventType type() {
    return new EventType(name, PurposeSet.parse(purposes), weight);
  }

  @Override
  public String toString() {
    return type().toString();
  }
}
