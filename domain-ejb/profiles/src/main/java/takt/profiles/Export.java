package takt.profiles;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An export as it stands. It counts (over a kill and on another node if need be) and is then ready
 * to be fetched until it expires; a failed one can be restarted.
 *
 * @param id its key
 * @param order what is exported
 * @param by who ordered it
 * @param reason why, in their own words
 * @param state where it stands
 * @param looked how many profiles were looked at
 * @param persons how many persons are in it, when they were counted
 * @param lines how many lines it has, when they were counted
 * @param created when it was ordered
 * @param ended when it was counted
 */
public record Export(
    UUID id,
    ExportOrder order,
    String by,
    String reason,
    State state,
    long looked,
    long persons,
    long lines,
    Instant created,
    Optional<Instant> ended) {

  /** Where an export stands. */
  public enum State {
    /** A node counts, or will. */
    RUNNING,
    /** It can be fetched. */
    DONE,
    /** Several attempts ended at the same place; it waits for a restart. */
    FAILED,
    /** It can be fetched no more. */
    EXPIRED
  }
}
