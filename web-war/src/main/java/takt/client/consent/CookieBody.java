package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that a site stores on persons' devices, or reads from them.
 *
 * @param name its name, or how it begins
 * @param prefix whether only its beginning is given
 * @param domain the host that stores it, with every host below it; whatever site it is if left out
 * @param kind cookie, local-storage, session-storage, indexed-db or cache-storage
 * @param purpose the code of the one purpose that it serves
 * @param coveredFrom the first version of that purpose whose text on storage covers it: consent to
 *     an earlier one does not permit it; the current version if left out
 * @param description what it does, in plain words, in {@code de} and {@code en}
 * @param lifetime how long it stays
 * @param controller who decides what happens with it
 * @param platform the software that stores it
 * @param privacy an address where the controller says what they do with data
 * @param necessary why the service that the person asked for cannot be given without it, in {@code
 *     de} and {@code en}: for a purpose of legitimate interest it must be said
 * @param sites the hosts whose pages store it, with those below them; all if left out
 */
public record CookieBody(
    @NotBlank @Size(max = 200) @Schema(examples = "shop_visitor") String name,
    Boolean prefix,
    @Size(max = 254) @Schema(examples = "shop.example.com") String domain,
    @NotNull @Schema(examples = "cookie") String kind,
    @NotNull @Schema(examples = "offers") String purpose,
    @Min(1) @Schema(examples = "1") Integer coveredFrom,
    @NotNull
        @Size(max = 2)
        @Schema(
            examples =
                "{\"de\": \"Erkennt Ihren Browser wieder.\", \"en\": \"Recognises your browser.\"}")
        Map<@NotNull String, @NotBlank @Size(max = 1000) String> description,
    @NotNull @Valid CookieTime lifetime,
    @NotBlank @Size(max = 200) @Schema(examples = "Our shop") String controller,
    @Size(min = 1, max = 200) @Schema(examples = "Takt") String platform,
    @Size(max = 500) @Schema(examples = "https://shop.example.com/privacy") String privacy,
    @Size(max = 2) Map<@NotNull String, @NotBlank @Size(max = 500) String> necessary,
    @Size(max = 20) List<@NotNull @Size(max = 254) String> sites) {}
