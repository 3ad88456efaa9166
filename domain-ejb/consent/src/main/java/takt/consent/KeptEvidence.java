package takt.consent;

import java.util.UUID;

/**
 * What is kept beside an entry to prove it.
 *
 * @param entry the id of its ledger entry
 * @param evidence what is kept
 */
public record KeptEvidence(UUID entry, Evidence evidence) {}
