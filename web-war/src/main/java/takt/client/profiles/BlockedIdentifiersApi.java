package takt.client.profiles;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Identifiers that led too many persons together. For the data protection officer. */
@Path("/blocked-identifiers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public interface BlockedIdentifiersApi {

  /** What is blocked. */
  @GET
  @Operation(
      summary = "List identifiers that join nobody any more",
      description =
          "A visitor's id that more than 5 customers used within 30 days, such as that of a computer"
              + " in a shop, and a customer number that more than 50 visitors used. Nothing is merged"
              + " because of them, and such a visitor's id leads to none of those customers.")
  BlockedIdentifierPage list(
      @Parameter(description = "The next of the part before") @QueryParam("after") UUID after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);

  /** Releases one: it joins people again, and counts anew. */
  @DELETE
  @Path("/{id}")
  @Operation(summary = "Release a blocked identifier")
  void release(@PathParam("id") UUID id);
}
