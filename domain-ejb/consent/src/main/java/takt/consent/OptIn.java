package takt.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A double opt-in as its link shows it.
 *
 * @param state where it stands
 * @param purposes the versions to which it is; none unless it is open
 * @param expiresAt until when the link can be used; empty unless it is open
 */
public record OptIn(State state, List<Purpose> purposes, Optional<Instant> expiresAt) {

  /** One that has ended. */
  public static OptIn ended(State state) {
    return new OptIn(state, List.of(), Optional.empty());
  }

  /** Copies what it is given. */
  public OptIn {
    purposes = List.copyOf(purposes);
  }

  /** Where a double opt-in stands. */
  public enum State {
    /** It waits for an answer. */
    OPEN,
    /** It was confirmed. */
    CONFIRMED,
    /** The person said no. */
    REFUSED,
    /** Nobody answered in time. */
    EXPIRED,
    /** What it asked for is no longer to be had: a text was replaced, or a purpose is over. */
    REPLACED
  }
}
