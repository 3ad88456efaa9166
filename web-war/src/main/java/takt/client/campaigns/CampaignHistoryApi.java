package takt.client.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what of a campaign. For marketers and data protection officers. */
@Path("/campaigns/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public interface CampaignHistoryApi {

  /** The changes of a campaign, newest first; the latest 200 are kept. */
  @GET
  @Operation(summary = "List who changed what of a campaign")
  CampaignChangePage list(
      @PathParam("id") UUID id,
      @QueryParam("before") @Min(1) Integer before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit);

  /** One change, with the plan as it left it. */
  @GET
  @Path("/{revision}")
  @Operation(summary = "Read a campaign's plan as a change left it")
  CampaignVersionInfo find(@PathParam("id") UUID id, @PathParam("revision") int revision);
}
