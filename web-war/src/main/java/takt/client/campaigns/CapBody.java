package takt.client.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * At most so many contacts with one person in a time.
 *
 * @param contacts 1 to 1,000
 * @param window up to now: 1 to 72 hours, 1 to 90 days of 24 hours; or calendar day, calendar week
 *     (from Monday) or calendar month, where the person is
 * @param per campaign for the whole campaign, message for each of its messages by itself; campaign
 *     if absent
 */
public record CapBody(
    @Min(1) @Max(1000) @Schema(examples = "3") int contacts,
    @NotNull @Schema(examples = "7 days") String window,
    @Schema(examples = "campaign") String per) {}
