package takt.client.consent;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The word to publish a draft.
 *
 * @param accepted why it is published though its texts could be plainer, 1 to 500 characters;
 *     needed if the check of plain language warns
 */
public record Publication(
    @Size(max = 500)
        @Pattern(regexp = "[^\\u0000]*[^\\u0000\\s][^\\u0000]*")
        @Schema(examples = "The law's own word has to be there.")
        String accepted) {}
