package takt.client.profiles;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How personal somebody wants messages to be at most.
 *
 * @param highest 0 generic, 1 contextual, 2 segment, 3 behaviour, 4 personal; null for no limit
 */
public record DegreeLimit(@Min(0) @Max(4) @Schema(examples = "2") Integer highest) {}
