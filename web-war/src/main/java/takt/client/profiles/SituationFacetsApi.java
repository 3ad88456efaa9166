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

/** By what situations are told apart. */
@Path("/situation-facets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public interface SituationFacetsApi {

  /** The facets, with their ETag. */
  @GET
  @Operation(summary = "See by what situations are told apart")
  SituationFacetList get();

  /** Replaces the facets; their ETag is needed as If-Match, "0" for the first change. */
  @PUT
  @Operation(
      summary = "Say by what situations are told apart",
      description =
          "A liking that was learnt in one situation is not assumed in another. daypart (morning,"
              + " afternoon, evening, night) and season are derived from an event's time in its"
              + " context.timezone, else in the company's zone; other facets are what events say in"
              + " context.situation. All interests are then computed anew, in the background.")
  SituationFacetList put(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid SituationFacetsBody body);
}
