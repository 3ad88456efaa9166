package takt.client.consent;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The purpose that is proposed for a category of the Open Cookie Database.
 *
 * @param purpose its code
 */
public record CategoryPurpose(@NotNull @Schema(examples = "offers") String purpose) {}
