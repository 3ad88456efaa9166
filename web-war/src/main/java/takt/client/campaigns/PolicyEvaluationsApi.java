package takt.client.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Judges policies on logs, before they go live. For marketers. */
@Path("/policy-evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public interface PolicyEvaluationsApi {

  /** Estimates what a candidate would have earned; nothing of the log is kept. */
  @POST
  @Path("/file")
  @Consumes("text/csv")
  @Operation(
      summary = "Judge a policy on the log of another one",
      description =
          "The body is a log in the Open Bandit format: CSV with a header line and the columns"
              + " item_id, propensity_score (or action_prob), click (or reward), and optionally"
              + " position, user_feature_…, user-item_affinity_ITEM and candidate_prob_ITEM. At"
              + " most 200,000 lines and 256 MB unpacked; it may be packed by gzip. Where the log"
              + " says too little about the candidate, the answer has refusals and no estimates. A"
              + " candidate chooses at each position, 1 to 200, among the items that the log shows"
              + " there; items-not-for-all says that in some rounds it would show what could not be"
              + " shown then.")
  PolicyEvaluationInfo evaluate(
      @Parameter(
              description =
                  "uniform: every item equally often; shares: each item with its share; in-log: by"
                      + " the log's columns candidate_prob_ITEM; learned: what Takt's learner makes"
                      + " of one half of the log, judged on the other, and the other way round",
              example = "shares")
          @QueryParam("candidate")
          @DefaultValue("uniform")
          String candidate,
      @Parameter(description = "ITEM:SHARE, for shares; they add up to 1", example = "tea:0.75")
          @QueryParam("share")
          @Size(max = 1_000)
          List<String> share,
      @Parameter(description = "Weights above it are clipped, or left to the model of the reward")
          @QueryParam("cut")
          @DefaultValue("10")
          @Min(1)
          @Max(1_000)
          int cut,
      @Parameter(description = "Of the bootstrap; the same seed gives the same intervals")
          @QueryParam("seed")
          @DefaultValue("1")
          long seed,
      InputStream log);

  /** Takt's own log, without anybody; what was shown on the last 30 days unless it is asked. */
  @GET
  @Path("/log")
  @Produces("text/csv")
  @Operation(
      summary = "Take the log of decisions along, in the Open Bandit format",
      description =
          "What was shown to persons, with its probability and whether it was clicked: day,"
              + " campaign and message as item_id, the placement as a position, placement and"
              + " language as features; no"
              + " identifier of a person or a decision. At most 366 days and 200,000 decisions.")
  InputStream log(
      @Parameter(description = "The first day, in UTC", example = "2026-11-01") @QueryParam("from")
          LocalDate from,
      @Parameter(description = "The last day; today if absent", example = "2026-11-30")
          @QueryParam("to")
          LocalDate to);
}
