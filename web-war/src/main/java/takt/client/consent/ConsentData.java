package takt.client.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everything on record about one person's choices, for their request of access (GDPR Art. 15).
 *
 * @param profile whose it is
 * @param at when it was read
 * @param permissions what the person permits now, with the reason for each
 * @param choices everything they ever chose, oldest first
 * @param receipts what was done because of each no
 * @param complete whether this is all of it: beyond 10,000 choices or receipts, the ledger has the
 *     rest
 */
public record ConsentData(
    UUID profile,
    Instant at,
    List<PermissionInfo> permissions,
    List<MadeChoice> choices,
    List<ReceiptInfo> receipts,
    boolean complete) {

  /**
   * One choice.
   *
   * @param entry how it stands in the ledger
   * @param name the purpose's name in that version
   * @param text the text that was shown
   * @param evidence what is kept beside it to prove it; absent if nothing is
   */
  public record MadeChoice(LedgerItem entry, String name, String text, EvidenceInfo evidence) {}
}
