package takt.client.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What counts as a campaign's success: that a person sends an event within so many days of having
 * been shown it.
 *
 * @param event the event's name
 * @param days of 24 hours, 1 to 90
 * @param value the event's property that says what it is worth, a number; absent if only how often
 *     is of interest; one above a million millions, either way, is a mistake and worth nothing
 */
public record GoalBody(
    @NotBlank @Size(max = 200) @Schema(examples = "Order Completed") String event,
    @Min(1) @Max(90) @Schema(examples = "7") int days,
    @Size(min = 1, max = 100) @Schema(examples = "total") String value) {}
