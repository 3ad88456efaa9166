package takt.client.profiles;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What events of a name may be used for.
 *
 * @param purposes the purposes they may be used for, at most 64
 * @param weight how much one of them adds to an interest, 0 to 100; 0 for nothing
 * @param schema what their properties must be, as a JSON Schema of at most 20,000 characters that
 *     refers to nothing outside of itself; anything if it is absent
 * @param onViolation what happens to those whose properties are not: keep, drop or refuse; of the
 *     type {@code *}, what happens to events off the plan; keep if it is absent
 * @param serving true if they show the person something of the company and are no act of their own:
 *     an interest that is served too often fades; their weight then is 0; false if it is absent
 */
public record EventTypeSetting(
    @NotNull @Size(max = 64) @Schema(examples = "[\"offers\"]") List<@NotNull String> purposes,
    @NotNull @DecimalMin("0") @DecimalMax("100") @Schema(examples = "1") Double weight,
    @Schema(
            examples =
                "{\"type\":\"object\",\"required\":[\"category\"],\"properties\":{\"price\":{\"type\":\"number\"}}}")
        Map<String, Object> schema,
    @Schema(examples = "drop") String onViolation,
    @Schema(examples = "false") Boolean serving) {

  /** Of events whose properties may be anything. */
  public EventTypeSetting(List<String> purposes, Double weight) {
    this(purposes, weight, null, null, null);
  }
}
