package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a site really stores.
 *
 * @param cookies 1 to 200 of them
 */
public record SeenCookies(
    @NotEmpty
        @Size(max = 200)
        @Schema(examples = "[{\"name\": \"_ga_ABC123\", \"domain\": \".shop.example.com\"}]")
        List<@NotNull @Valid SeenCookie> cookies) {}
