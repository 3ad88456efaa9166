package takt.consent;

import java.util.List;
import takt.kernel.PurposeCode;

/**
 * What is on record about one purpose: what a consent record says (ISO/IEC TS 27560).
 *
 * @param purpose the purpose
 * @param entries the ledger entries about it, oldest first; of more than {@value #MOST} the newest
 */
public record ConsentHistory(PurposeCode purpose, List<LedgerEntry> entries) {

  /** A history names at most so many entries. */
  public static final int MOST = 100;

  /** Refuses a history of nothing. */
  public ConsentHistory {
    entries = List.copyOf(entries);
    if (entries.isEmpty() || entries.size() > MOST) {
      throw new IllegalArgumentException("entries must be 1 to " + MOST);
    }
  }

  /** The newest entry: what holds. */
  public LedgerEntry newest() {
    return entries.get(entries.size() - 1);
  }
}
