package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * Whose a request is, and how that was proven. Nothing of the proof is kept.
 *
 * @param subject whose it is
 * @param check mailbox, contact-on-record, known-details, document, signed-in or in-person
 */
public record IdentityBody(
    @NotNull @Valid Subject subject, @NotNull @Schema(examples = "mailbox") String check) {}
