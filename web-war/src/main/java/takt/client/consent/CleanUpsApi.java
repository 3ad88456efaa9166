package takt.client.consent;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Clean-ups that opt-outs asked for and that are not done yet. */
@Path("/clean-ups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Choices")
public interface CleanUpsApi {

  /** What is owed, oldest first. */
  @GET
  @Operation(summary = "List the clean-ups that are owed")
  CleanUpList list(@QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);
}
