package takt.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import takt.kernel.Channel;
import takt.kernel.Effect;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;

/**
 * The proof of an opt-out (rule C4.5).
 *
 * @param id its id
 * @param profile whose opt-out it was
 * @param at when
 * @param purposes the purposes that it denied
 * @param silenced the purposes that it denied on one channel only
 * @param entries the ledger entries it made; empty where everything was denied already
 * @param effects what every module did because of it
 * @param pending what is not done yet; empty once everything is
 * @param seal HMAC-SHA-256 over id, profile, time, the entries' seals and the effects, in
 *     lower-case hexadecimal; made anew when a pending clean-up is done
 */
public record Receipt(
    UUID id,
    ProfileId profile,
    Instant at,
    PurposeSet purposes,
    Map<Channel, PurposeSet> silenced,
    List<LedgerEntry> entries,
    List<Effect> effects,
    List<PendingCleanUp> pending,
    String seal) {

  /** Copies what it is given. */
  public Receipt {
    silenced = Map.copyOf(silenced);
    entries = List.copyOf(entries);
    effects = List.copyOf(effects);
    pending = List.copyOf(pending);
  }

  /** Whether every module has done its clean-up. */
  public boolean complete() {
    return pending.isEmpty();
  }
}
