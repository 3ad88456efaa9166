package takt.client.consent;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Linked;

/**
 * The end of a purpose, and how far the clean-up after it is.
 *
 * @param self its address
 * @param purpose the code of the purpose
 * @param version its last version
 * @param at since when nothing is permitted for it
 * @param by the id of the key that retired it
 * @param reason why
 * @param profiles how many profiles the clean-up has gone through
 * @param cleanedAt when the clean-up was through; absent before
 */
public record RetirementInfo(
    @Schema(examples = "/api/purposes/quiz/retirement") String self,
    @Schema(examples = "quiz") String purpose,
    int version,
    Instant at,
    String by,
    @Schema(examples = "The quiz has ended.") String reason,
    long profiles,
    Instant cleanedAt)
    implements Linked {}
