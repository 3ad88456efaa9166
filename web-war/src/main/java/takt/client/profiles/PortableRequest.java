package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * Asks for what a person can take along, on their behalf.
 *
 * @param subject who asked
 * @param reason why it is looked at, 3 to 200 characters; the person can read it
 */
public record PortableRequest(
    @NotNull @Valid Subject subject,
    @NotNull @Size(min = 3, max = 200) @Schema(examples = "Moves to another shop") String reason) {}
