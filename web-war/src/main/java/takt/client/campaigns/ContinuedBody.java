package takt.client.campaigns;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The message that somebody comes from of whom nothing is known, as the generic decision showed it.
 *
 * @param campaign the campaign
 * @param message the message's key
 */
public record ContinuedBody(
    @NotNull UUID campaign, @NotNull @Schema(examples = "cake-stand") String message) {}
