package takt.consent;

import java.util.List;
import java.util.Optional;

/**
 * What came of an answer to a double opt-in.
 *
 * @param now whether this answer counted; otherwise somebody had answered before, or too late
 * @param state where the double opt-in stands
 * @param purposes what was agreed to, if this answer did
 * @param first the first ledger entry that it made; empty where everything was on record already
 */
public record Answered(
    boolean now, OptIn.State state, List<Purpose> purposes, Optional<LedgerEntry> first) {

  /** Copies what it is given. */
  public Answered {
    purposes = List.copyOf(purposes);
  }
}
