package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * What a link in a message is to stop: one purpose, or everything.
 *
 * @param subject to whom the message goes
 * @param purpose what for
 * @param everything whether it is about everything that has a switch; false if left out
 * @param about the one channel that the link is about; all if left out
 * @param language the language of the message, de or en
 */
public record OptOutLinkBody(
    @NotNull @Valid Subject subject,
    @Schema(examples = "newsletter") String purpose,
    Boolean everything,
    @Schema(examples = "email") String about,
    @NotNull @Schema(examples = "de") String language) {}
