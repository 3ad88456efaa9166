package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * Lifts a restriction.
 *
 * @param subject whose
 * @param reason why, 3 to 200 characters
 * @param toldOn on which day the person was told that it will be lifted (GDPR Art. 18(3))
 * @param language in which language the person was told: de or en
 */
public record LiftingBody(
    @NotNull @Valid Subject subject,
    @NotNull
        @Size(min = 3, max = 200)
        @Pattern(regexp = "[^\\u0000]*[^\\u0000\\s][^\\u0000]*")
        @Schema(examples = "The address is right now")
        String reason,
    @NotNull @Schema(examples = "2026-11-20") LocalDate toldOn,
    @NotNull @Schema(examples = "de") String language) {}
