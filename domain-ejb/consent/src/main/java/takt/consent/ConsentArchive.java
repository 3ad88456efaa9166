package takt.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.ProfileId;

/** What consent keeps beside the ledger, page by page: for exports (rules C11.4 and C11.5). */
public interface ConsentArchive {

  /** At most so many at once. */
  int MOST = 500;

  /** Every text that people were shown, by hash, after this one. */
  List<ShownWords> texts(String after, int limit);

  /** The text of this hash. */
  Optional<ShownWords> text(String hash);

  /** The receipts of all opt-outs, by id, after this one. */
  List<Receipt> receipts(UUID after, int limit);

  /** The receipts of one person's opt-outs, by id, after this one. */
  List<Receipt> receipts(ProfileId profile, UUID after, int limit);

  /** What proves entries, by entry, after this one. */
  List<KeptEvidence> evidence(UUID after, int limit);
}
