package takt.client.profiles;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a request is refused.
 *
 * @param ground unfounded, excessive, not-identified, exempt or nothing-there
 * @param why in words, as the person was told, 1 to 500 characters
 */
public record RefusalBody(
    @NotNull @Schema(examples = "not-identified") String ground,
    @NotNull
        @Size(min = 1, max = 500)
        @Pattern(regexp = "[^\\u0000]*[^\\u0000\\s][^\\u0000]*")
        @Schema(examples = "You did not answer our question who you are.")
        String why) {}
