package takt.profiles.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import takt.kernel.PurposeSet;
import takt.profiles.EventType;
import takt.profiles.OnViolation;

/** A type of events, as stored. */
@Entity
@Table(name = "event_type")
class EventTypeEntry {

  @Id private String name;
  private String purposes;
  private double weight;
  private boolean serving;

  @Column(name = "property_schema")
  private String schema;

  @Enumerated(EnumType.STRING)
  @Column(name = "on_violation")
  private OnViolation onViolation;

  /** For Hibernate. */
  protected EventTypeEntry() {}

  EventTypeEntry(EventType type) {
    name = type.name();
    change(type);
  }

  final void change(EventType type) {
    purposes = type.purposes().canonical();
    weight = type.weight();
    serving = type.serving();
    schema = type.schema().orElse(null);
    onViolation = type.onViolation();
  }

  EventType type() {
    return new EventType(
        name,
        PurposeSet.parse(purposes),
        weight,
        Optional.ofNullable(schema),
        onViolation,
        serving);
  }

  @Override
  public String toString() {
    return type().toString();
  }
}
