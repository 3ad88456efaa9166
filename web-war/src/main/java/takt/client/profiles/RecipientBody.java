package takt.client.profiles;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody outside the company who gets data.
 *
 * @param name their name, 1 to 200 characters
 * @param url where notices are sent, with https
 * @param kinds what they are told: corrected, erased, restricted
 */
public record RecipientBody(
    @NotBlank @Size(max = 200) @Schema(examples = "Parcels Ltd") String name,
    @NotNull @Size(max = 500) @Schema(examples = "https://parcels.example/takt") String url,
    @NotNull @Size(min = 1, max = 3) @Schema(examples = "[\"corrected\", \"erased\"]")
        List<@NotNull String> kinds) {}
