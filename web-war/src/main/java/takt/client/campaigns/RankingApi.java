package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who ranks messages, and what share is for something new. Marketers change it. */
@Path("/ranking")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public interface RankingApi {

  /** What holds, with its ETag. */
  @GET
  @Operation(summary = "Read who ranks messages")
  RankingInfo get();

  /** Replaces it; its ETag is needed as If-Match, "0" for the first change. */
  @PUT
  @Operation(
      summary = "Say who ranks messages",
      description =
          "By rules, priority and interest rank. A learner that watches learns what comes of"
              + " decisions by rules; one that decides says how probable each message is, and that"
              + " probability is logged. Turn it off at any time: decisions go by rules again"
              + " within a second. A share of personal decisions can be for something new, outside"
              + " a person's strongest interests; their explanation says so. Where the shop reports"
              + " exposures, say so: what was decided and never seen then teaches nothing.")
  RankingInfo put(@HeaderParam("If-Match") String ifMatch, @NotNull @Valid RankingBody ranking);

  /** Every change, newest first. */
  @GET
  @Path("/history")
  @Operation(summary = "List who changed the ranking, and to what")
  RankingHistory history(
      @QueryParam("before") @Min(1) Integer before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit);
}
