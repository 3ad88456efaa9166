package takt.client.profiles;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to learn.
 *
 * @param purpose for which purpose: one for which interests may be computed
 */
public record PurchaseLearningBody(@NotNull @Schema(examples = "offers") String purpose) {}
