package takt.profiles.definition;

/**
 * A definition as it is stored.
 *
 * @param id its key, by which what is computed for it is found
 * @param kind what it defines
 * @param code its name
 * @param revision how often it was changed
 * @param content what it says, as JSON
 */
record Stored(int id, Kind kind, String code, int revision, String content) {

  /** What can be defined. */
  enum Kind {
    /** A computed trait. */
    TRAIT,
    /** How often events happen, for conditions that ask it; its code is the events' name. */
    COUNTER,
    /** A segment. */
    SEGMENT,
    /** A psychographic scale. */
    SCALE
  }
}
