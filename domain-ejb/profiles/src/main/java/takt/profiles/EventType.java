package takt.profiles;

import java.util.Objects;
import java.util.Optional;
import takt.kernel.PurposeSet;

/**
 * What events of a name may be used for.
 *
 * @param name the events' name; {@value #OTHER} for all that have no type of their own
 * @param purposes the purposes they may be used for
 * @param weight how much one of them adds to an affinity, 0 to 100; 0 for none
 * @param schema what their properties must be, as a JSON Schema; empty if they may be anything
 * @param onViolation what happens to those whose properties are not; of {@value #OTHER}, what
 *     happens to events off the plan
 * @param serving whether they show the person something of the company, and are no act of their own
 *     (rule F3.7); then their weight is 0
 */
public record EventType(
    String name,
    PurposeSet purposes,
    double weight,
    Optional<String> schema,
    OnViolation onViolation,
    boolean serving) {

  /** The name of the type of all events that have none of their own. */
  public static final String OTHER = "*";

  /** A schema has at most so many characters. */
  public static final int LONGEST_SCHEMA = 20_000;

  private static final double HEAVIEST = 100;

  /** Refuses an overlong name or schema and a weight out of range. */
  public EventType {
    if (name == null || name.isBlank() || name.length() > 200 || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("name must have 1 to 200 characters");
    }
    if (!(weight >= 0 && weight <= HEAVIEST)) {
      throw new IllegalArgumentException("weight must be 0 to 100");
    }
    if (schema.map(String::length).orElse(0) > LONGEST_SCHEMA) {
      throw new IllegalArgumentException(
          "schema must have at most " + LONGEST_SCHEMA + " characters");
    }
    if (schema.isPresent() && name.equals(OTHER)) {
      throw new IllegalArgumentException("schema must be of events of one name");
    }
    if (serving && weight > 0) {
      throw new IllegalArgumentException("weight must be 0 for what is shown to a person");
    }
    Objects.requireNonNull(onViolation, "onViolation");
  }

  /** Of events whose properties may be anything. */
  public EventType(String name, PurposeSet purposes, double weight) {
    this(name, purposes, weight, Optional.empty(), OnViolation.KEEP, false);
  }
}
