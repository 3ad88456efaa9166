package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where messages show. For marketers. */
@Path("/placements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Placements")
public interface PlacementsApi {

  /** Every placement. */
  @GET
  @Operation(summary = "List the placements")
  PlacementList list();

  /** One placement, with its ETag. */
  @GET
  @Path("/{code}")
  @Operation(summary = "Read a placement")
  PlacementInfo find(@PathParam("code") String code);

  /** Adds or changes a placement; a new one replaces revision 0. */
  @PUT
  @Path("/{code}")
  @Operation(
      summary = "Add or change a placement",
      description = "If-Match names the revision that is replaced, \"0\" for a new placement.")
  PlacementInfo put(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid PlacementBody placement);
}
