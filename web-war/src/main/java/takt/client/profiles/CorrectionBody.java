package takt.client.profiles;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is right.
 *
 * @param value the value, 1 to 500 characters; null if nothing is right, so that nothing is used
 * @param purposes what an attribute that is not known yet may be used for
 * @param reason why, 1 to 500 characters; an officer must say it. It is kept with the word
 */
public record CorrectionBody(
    @Size(min = 1, max = 500) @Schema(examples = "Anna") String value,
    @Size(max = 64) @Schema(examples = "[\"offers\"]") List<@NotNull String> purposes,
    @Size(max = 500)
        @Pattern(regexp = "[^\\u0000]*[^\\u0000\\s][^\\u0000]*")
        @Schema(examples = "The person asked for it by letter.")
        String reason) {}
