package takt.client.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who ranks messages, and what share is for something new.
 *
 * @param learning what the learner does: off, watches or decides
 * @param discoveryPercent the share of personal decisions for something outside a person's
 *     strongest interests, 0 to 20 percent
 */
public record RankingBody(
    @NotNull @Schema(examples = "decides") String learning,
    @NotNull @Min(0) @Max(20) @Schema(examples = "5") Integer discoveryPercent) {}
