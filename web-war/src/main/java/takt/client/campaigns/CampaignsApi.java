package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Campaigns. For marketers. */
@Path("/campaigns")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public interface CampaignsApi {

  /** Campaigns, oldest first. */
  @GET
  @Operation(summary = "List campaigns")
  CampaignPage list(
      @QueryParam("after") UUID after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);

  /** Drafts a campaign. */
  @POST
  @Operation(summary = "Draft a campaign", description = "Nothing shows before it is started.")
  CampaignInfo create(@NotNull @Valid CampaignBody campaign);

  /** One campaign, with its ETag. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a campaign")
  CampaignInfo find(@PathParam("id") UUID id);

  /** Changes a campaign. */
  @PUT
  @Path("/{id}")
  @Operation(
      summary = "Change a campaign",
      description = "If-Match names the revision that is replaced.")
  CampaignInfo change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CampaignBody campaign);

  /** Starts a draft or a paused campaign. */
  @POST
  @Path("/{id}/start")
  @Operation(summary = "Start a campaign")
  CampaignInfo start(@PathParam("id") UUID id);

  /** Pauses a running campaign. */
  @POST
  @Path("/{id}/pause")
  @Operation(summary = "Pause a campaign")
  CampaignInfo pause(@PathParam("id") UUID id);

  /** Ends a campaign for good. */
  @POST
  @Path("/{id}/end")
  @Operation(summary = "End a campaign")
  CampaignInfo end(@PathParam("id") UUID id);

  /** Tries it out on the persons that there are; writes nothing. */
  @POST
  @Path("/{id}/dry-run")
  @Operation(
      summary = "Try a campaign out on everybody",
      description =
          "Whom it would reach, by dose and by the words' degree, and what stops the others: over all"
              + " persons or a sample of 2,000, in fives, never fewer than five. It is asked for in"
              + " each of its placements, and a person whom any reaches counts once. While the"
              + " learner decides, or a share is for something new, the most probable message counts"
              + " for each person.")
  DryRunInfo dryRun(@PathParam("id") UUID id, @NotNull @Valid DryRunBody question);

  /** What it has used of its budget; nothing is there of a campaign that never had one. */
  @GET
  @Path("/{id}/budget")
  @Operation(summary = "Read what a campaign has used of its budget")
  BudgetUseInfo budget(@PathParam("id") UUID id);

  /** What came of it; the last 30 days unless from and until say otherwise. */
  @GET
  @Path("/{id}/results")
  @Operation(summary = "Read a campaign's results", description = "At most 366 days.")
  ResultsInfo results(
      @PathParam("id") UUID id, @QueryParam("from") String from, @QueryParam("until") String until);
}
