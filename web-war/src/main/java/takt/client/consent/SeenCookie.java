package takt.client.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cookie that a site really stores.
 *
 * @param name its name
 * @param domain the host that stores it, as the browser shows it
 */
public record SeenCookie(
    @NotBlank @Size(max = 200) @Schema(examples = "_ga_ABC123") String name,
    @NotNull @Size(max = 254) @Schema(examples = ".shop.example.com") String domain) {}
