package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which source of an attribute counts more. */
@Path("/attribute-sources")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public interface AttributeSourcesApi {

  /** The order, with its ETag. */
  @GET
  @Operation(summary = "See which sources of attributes count more")
  AttributeSourceList get();

  /** Replaces the order; its ETag is needed as If-Match, "0" for the first change. */
  @PUT
  @Operation(
      summary = "Say which sources of attributes count more",
      description =
          "The most reliable first. What a person says of themselves, and then what an officer put"
              + " right for them, always comes before all of these; sources that are not named come"
              + " after them, the latest first. A source is what the sender's key or the import calls"
              + " itself; identify and group are those of servers' keys that do not.")
  AttributeSourceList put(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AttributeSourceBody body);
}
