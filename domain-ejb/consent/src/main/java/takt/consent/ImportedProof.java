package takt.consent;

import java.time.Instant;

/**
 * What proves a choice that was made elsewhere (rule C8.4).
 *
 * @param chosenAt when the person chose
 * @param evidence how it was obtained, and where the proof is
 */
public record ImportedProof(Instant chosenAt, String evidence) {}
