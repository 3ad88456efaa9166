package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * What may be stored on whose device.
 *
 * @param subject whose; somebody who has decided nothing if left out
 * @param site the host whose page asks; all of them if left out
 * @param language de or en; the request's Accept-Language if left out
 */
public record CookieQuestion(
    @Valid Subject subject,
    @Size(max = 254) @Schema(examples = "shop.example.com") String site,
    @Schema(examples = "en") String language) {}
