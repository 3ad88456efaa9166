package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * Restricts the use of everything about a person.
 *
 * @param subject whose
 * @param reason why, 3 to 200 characters
 * @param language in which language the person is told why nothing happens: de or en
 */
public record RestrictionBody(
    @NotNull @Valid Subject subject,
    @NotNull
        @Size(min = 3, max = 200)
        @Pattern(regexp = "[^\\u0000]*[^\\u0000\\s][^\\u0000]*")
        @Schema(examples = "Says that the address is wrong; we are looking into it")
        String reason,
    @NotNull @Schema(examples = "de") String language) {}
