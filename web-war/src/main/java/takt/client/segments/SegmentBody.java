package takt.client.segments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is in a segment.
 *
 * @param names who is in it, in plain words that persons read
 * @param purpose what it is for: only what is bound to this purpose is looked at, and only who
 *     permits it is in
 * @param condition the condition, in CEL; a list if it is left out
 */
public record SegmentBody(
    @NotNull @Valid PlainNames names,
    @NotNull @Schema(examples = "offers") String purpose,
    @Size(min = 1, max = 2000)
        @Schema(examples = "traits[\"km-this-week\"] >= 20.0 && familiarity >= customer")
        String condition) {}
