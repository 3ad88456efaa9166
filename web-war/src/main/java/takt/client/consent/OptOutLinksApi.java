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

/** Links for messages, by which their recipients opt out without a log-in. */
@Path("/opt-out-links")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Choices")
public interface OptOutLinksApi {

  /** Makes a link: the same one whenever it is asked for. For integrators. */
  @POST
  @Operation(
      summary = "Make an opt-out link for a message",
      description =
          "Names the address and the two header fields of RFC 8058. Nothing is stored, and the link"
              + " has no end. Refused for a purpose that has no switch.")
  OptOutLinkInfo make(@NotNull @Valid OptOutLinkBody link);
}
