package takt.profiles;

import takt.kernel.PurposeSet;

/**
 * What events of a name may be used for.
 *
 * @param name the events' name; {@value #OTHER} for all that have no type of their own
 * @param purposes the purposes they may be used for
 * @param weight how much one of them adds to an affinity, 0 to 100; 0 for none
 */
public record EventType(String name, PurposeSet purposes, double weight) {

  /** The name of the type of all events that have none of their own. */
  public static final String OTHER = "*";

  private static final double HEAVIEST = 100;

  /** Refuses an overlong name and a weight out of range. */
  public EventType {
    if (name == null || name.isBlank() || name.length() > 200 || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("name must have 1 to 200 characters");
    }
    if (!(weight >= 0 && weight <= HEAVIEST)) {
      throw new IllegalArgumentException("weight must be 0 to 100");
    }
  }
}
