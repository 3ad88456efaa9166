package takt.client.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * At most so many contacts with one person in any span of so many days.
 *
 * @param contacts 1 to 1,000
 * @param days 1 to 90, of 24 hours each
 */
public record CapBody(
    @Min(1) @Max(1000) @Schema(examples = "3") int contacts,
    @Min(1) @Max(90) @Schema(examples = "7") int days) {}
