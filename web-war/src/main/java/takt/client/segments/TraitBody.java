package takt.client.segments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that is computed of each person from what they did.
 *
 * @param names what it is, in plain words that persons read
 * @param purposes what it may be used for, 1 to 5: for each of them it is computed from what is
 *     bound to that purpose
 * @param source events, or purchases: what was bought and kept, line by line
 * @param events of events, their names, 1 to 5; of purchases none
 * @param function count, sum, average, minimum, maximum, first, last or most-frequent
 * @param field of which field: of events the path of a property with dots, such as products.price,
 *     in which the elements of a list each count; of purchases item, category, order, quantity or
 *     amount; may be left out for a count
 * @param condition which of them count, in CEL: of events over name, properties and at, of
 *     purchases over item, category, order, quantity, amount and at; all if it is left out
 * @param window ever, days, week (from Monday on), month or year, in the company's zone
 * @param days of a window of days, how many, today among them: 1 to 1,095
 */
public record TraitBody(
    @NotNull @Valid PlainNames names,
    @NotNull @Size(min = 1, max = 5) @Schema(examples = "[\"offers\"]")
        List<@NotNull String> purposes,
    @NotNull @Schema(examples = "events") String source,
    @Size(max = 5) @Schema(examples = "[\"Run Completed\"]") List<@NotNull String> events,
    @NotNull @Schema(examples = "sum") String function,
    @Size(max = 200) @Schema(examples = "distance") String field,
    @Size(max = 2000) @Schema(examples = "properties.distance > 1.0") String condition,
    @NotNull @Schema(examples = "week") String window,
    @Min(1) @Max(1095) Integer days) {}
