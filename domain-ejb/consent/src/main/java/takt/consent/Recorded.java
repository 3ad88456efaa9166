package takt.consent;

import java.util.List;

/**
 * What recording a consent made.
 *
 * @param permissions what is permitted after it
 * @param entries the ledger entries it made; empty where everything was given already
 */
public record Recorded(Permissions permissions, List<LedgerEntry> entries) {

  /** Copies what it is given. */
  public Recorded {
    entries = List.copyOf(entries);
  }
}
