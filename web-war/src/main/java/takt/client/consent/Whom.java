package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * Whose permissions to look up.
 *
 * @param subject who
 * @param language de or en; the request's Accept-Language if left out
 * @param at a time in the past to look back to; now if left out
 */
public record Whom(
    @NotNull @Valid Subject subject,
    @Schema(examples = "de") String language,
    @Schema(examples = "2026-11-22T12:00:00Z") Instant at) {}
