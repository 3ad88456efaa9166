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

/** What persons choose. */
@Path("/consents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Choices")
public interface ConsentsApi {

  /**
   * Records choices. Whatever is refused is recorded first, as an opt-out: 202 if a clean-up of it
   * is still owed.
   */
  @POST
  @Operation(
      summary = "Record what a person chose",
      description = "A key of a browser may do so for its visitor only.")
  Chosen choose(@NotNull @Valid Choices choices);
}
