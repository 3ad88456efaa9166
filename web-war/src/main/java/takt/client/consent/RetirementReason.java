package takt.client.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a purpose is retired.
 *
 * @param reason the reason, 1 to 500 characters; it is kept
 */
public record RetirementReason(
    @NotNull
        @Size(max = 500)
        @Pattern(regexp = "[^\\u0000]*[^\\u0000\\s][^\\u0000]*")
        @Schema(examples = "The quiz has ended.")
        String reason) {}
