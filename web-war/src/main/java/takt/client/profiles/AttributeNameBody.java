package takt.client.profiles;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a name holds.
 *
 * @param category origin, politics, religion, union, genetic, biometric, health, sexuality, or none
 */
public record AttributeNameBody(@NotNull @Schema(examples = "health") String category) {}
