package takt.client.profiles;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request that a person made. What they wrote is not part of it: it is not needed.
 *
 * @param kind access, correction, erasure, restriction, portability or objection
 * @param channel how it came: web, email, post, phone or shop
 * @param received on which day it came; today if left out
 * @param language in which language the person is answered: de or en
 * @param address their e-mail address, if they want letters about it there; kept while it is open
 */
public record RequestBody(
    @NotNull @Schema(examples = "access") String kind,
    @NotNull @Schema(examples = "post") String channel,
    @Schema(examples = "2026-11-22") LocalDate received,
    @NotNull @Schema(examples = "de") String language,
    @Size(min = 3, max = 254) @Schema(examples = "anna@example.com") String address) {}
