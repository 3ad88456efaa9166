package takt.client.forecasts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that is known of a person at a time, and that a model may learn from.
 *
 * @param name what the company calls it, 1 to 100 characters
 * @param measure events (how many), active-days (on how many days), days-since (how long ago the
 *     last one was) or attribute (its number; 1 for true or any other text)
 * @param of the name of the events, or of the attribute, 1 to 200 characters
 * @param days how many days back it looks, 1 to 90; of no effect for an attribute
 */
public record ForecastColumnBody(
    @NotNull @Size(min = 1, max = 100) @Schema(examples = "views in a week") String name,
    @NotNull @Schema(examples = "events") String measure,
    @NotNull @Size(min = 1, max = 200) @Schema(examples = "Product Viewed") String of,
    @Min(1) @Max(90) @Schema(examples = "7") Integer days) {}
