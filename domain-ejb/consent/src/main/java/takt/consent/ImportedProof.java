package takt.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * What proves a choice that was made elsewhere (rule C8.4).
 *
 * @param entry the id of its ledger entry
 * @param chosenAt when the person chose
 * @param evidence how it was obtained, and where the proof is
 */
public record ImportedProof(UUID entry, Instant chosenAt, String evidence) {}
