package takt.client.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How often a campaign may be shown to anybody; never once more.
 *
 * @param total in all, 1 to 1,000,000,000; as often as it comes if absent
 * @param perDay on one day of the company's zone
 * @param pace {@code as-soon-as-possible}, or {@code even}: spread over the day and over the time
 *     until the campaign ends; as soon as possible if absent
 */
public record BudgetBody(
    @Min(1) @Max(1_000_000_000) @Schema(examples = "50000") Integer total,
    @Min(1) @Max(1_000_000_000) @Schema(examples = "2000") Integer perDay,
    @Schema(examples = "even") String pace) {}
