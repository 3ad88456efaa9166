package takt.client.segments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A condition that is to be tried.
 *
 * @param purpose what it is for
 * @param condition the condition, in CEL
 */
public record TriedSegment(
    @NotNull @Schema(examples = "offers") String purpose,
    @NotNull @Size(min = 1, max = 2000) @Schema(examples = "familiarity >= customer")
        String condition) {}
