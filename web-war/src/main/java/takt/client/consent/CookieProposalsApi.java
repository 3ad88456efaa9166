package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What cookies that a site really stores seem to be. For the data protection officer. */
@Path("/cookie-proposals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cookies")
public interface CookieProposalsApi {

  /** Looks cookies up in the Open Cookie Database; nothing is stored. */
  @POST
  @Operation(
      summary = "Look cookies up in the Open Cookie Database",
      description =
          "An exact name goes before a prefix, a longer prefix before a shorter one, and the domain"
              + " must fit. It proposes; the register alone decides.")
  CookieProposals propose(@NotNull @Valid SeenCookies seen);
}
