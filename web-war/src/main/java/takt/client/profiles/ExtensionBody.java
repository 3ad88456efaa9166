package takt.client.profiles;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a request takes longer.
 *
 * @param until the new last day, within three months of the day on which it came
 * @param because why, for the person, 1 to 500 characters
 */
public record ExtensionBody(
    @NotNull @Schema(examples = "2027-01-22") LocalDate until,
    @NotNull
        @Size(min = 1, max = 500)
        @Pattern(regexp = "[^\\u0000]*[^\\u0000\\s][^\\u0000]*")
        @Schema(examples = "We have to look through papers of ten years.")
        String because) {}
