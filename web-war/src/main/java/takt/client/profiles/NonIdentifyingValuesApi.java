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

/** Values that identify nobody, of whatever type. */
@Path("/non-identifying-values")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public interface NonIdentifyingValuesApi {

  /** Both lists, with the ETag of the company's own. */
  @GET
  @Operation(summary = "List the values that identify nobody")
  NonIdentifyingList get();

  /** Replaces the company's own list; its ETag is needed as If-Match, "0" for the first. */
  @PUT
  @Operation(
      summary = "Replace the company's own list of values that identify nobody",
      description =
          "Nobody is found by such a value within a second, and no profile is opened for it. What is"
              + " known by it stays as it is: find it before, and split or erase it.")
  NonIdentifyingList put(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NonIdentifyingBody body);
}
