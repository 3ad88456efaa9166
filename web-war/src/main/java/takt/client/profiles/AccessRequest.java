package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * Asks for everything about a person, on their behalf.
 *
 * @param subject who asked
 * @param reason why it is looked at, 3 to 200 characters; the person can read it
 * @param language in which language sentences are, de or en; else the caller's
 * @param after where an answer that was not complete goes on, as its {@code next} says; then only
 *     the lists that are named here are in the answer
 */
public record AccessRequest(
    @NotNull @Valid Subject subject,
    @NotNull @Size(min = 3, max = 200) @Schema(examples = "Asked for a copy by letter of 3 May")
        String reason,
    @Pattern(regexp = "de|en") @Schema(examples = "de") String language,
    @Valid ReportPlaces after) {}
