package takt.client.campaigns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a placement is to be.
 *
 * @param channel web, email, push, post, phone or shop
 * @param description what it is, 1 to 500 characters
 */
public record PlacementBody(
    @NotNull @Schema(examples = "web") String channel,
    @NotBlank @Size(max = 500) @Schema(examples = "The large picture on the home page")
        String description) {}
