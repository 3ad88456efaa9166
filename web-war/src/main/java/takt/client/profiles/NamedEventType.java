package takt.client.profiles;

import java.util.List;
import java.util.Map;

/**
 * A type of events.
 *
 * @param name the events' name; {@code *} for all that have no type of their own
 * @param purposes the purposes they may be used for
 * @param weight how much one of them adds to an interest
 * @param schema what their properties must be, as a JSON Schema; absent for anything
 * @param onViolation what happens to those whose properties are not: keep, drop or refuse
 * @param serving whether they show the person something, and are no act of their own
 */
public record NamedEventType(
    String name,
    List<String> purposes,
    double weight,
    Map<String, Object> schema,
    String onViolation,
    boolean serving) {

  /** Of events whose properties may be anything. */
  public NamedEventType(String name, List<String> purposes, double weight) {
    this(name, purposes, weight, null, "keep", false);
  }
}
