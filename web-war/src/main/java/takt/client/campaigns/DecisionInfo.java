package takt.client.campaigns;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was decided.
 *
 * @param id the decision's id, to name in exposure and click events; absent where nothing was
 *     stored
 * @param outcome shown, generic, none or held-out
 * @param shown what to show; absent for silence
 * @param dose how personal that was allowed to be; absent for silence
 * @param explanation why
 * @param at when
 * @param discovery true where something new is shown, beside what the person likes most; absent
 *     otherwise
 */
public record DecisionInfo(
    UUID id,
    @Schema(examples = "shown") String outcome,
    ShownInfo shown,
    DoseInfo dose,
    ExplanationInfo explanation,
    Instant at,
    Boolean discovery) {}
