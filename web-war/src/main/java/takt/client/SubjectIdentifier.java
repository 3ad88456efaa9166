package takt.client;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An identifier of a type that the company declared, or of a built-in one. For servers only.
 *
 * @param type the type's code, such as {@code loyalty-card}
 * @param value its value, 1 to 256 characters; it may be written in any way that the type's
 *     normalisation understands
 */
public record SubjectIdentifier(
    @NotNull @Size(min = 1, max = 40) @Schema(examples = "loyalty-card") String type,
    @NotNull @Size(min = 1, max = 256) @Schema(examples = "2800 4711") String value) {}
