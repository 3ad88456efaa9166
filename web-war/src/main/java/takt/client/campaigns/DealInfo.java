package takt.client.campaigns;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a person's permission.
 *
 * @param purpose the code of the purpose
 * @param since when the first of these messages was chosen
 * @param used how many messages each kind of fact decided about, by kind
 * @param chosen how many messages were chosen for them
 * @param seen how many of these they saw
 * @param clicked how many of these they clicked on
 * @param bought how many items they bought, and kept, within 30 days after they clicked on a
 *     message about them
 * @param redeemed how many of these messages came to something: they so bought what it is about, or
 *     did what its campaign is for
 */
public record DealInfo(
    @Schema(examples = "offers") String purpose,
    Instant since,
    @Schema(examples = "{\"interest\": 7, \"familiarity\": 9}") Map<String, Long> used,
    @Schema(examples = "12") int chosen,
    @Schema(examples = "9") int seen,
    @Schema(examples = "3") int clicked,
    @Schema(examples = "1") int bought,
    @Schema(examples = "2") int redeemed) {}
