package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * Whose permissions to look up.
 *
 * @param subject who
 * @param language de or en; the request's Accept-Language if left out
 */
public record Whom(@NotNull @Valid Subject subject, @Schema(examples = "de") String language) {}
