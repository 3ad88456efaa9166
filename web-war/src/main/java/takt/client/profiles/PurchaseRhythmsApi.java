package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** After which time persons typically buy again. Nothing in it is about a person. */
@Path("/purchase-rhythms")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public interface PurchaseRhythmsApi {

  /** What was learnt for a purpose, by category. */
  @GET
  @Operation(
      summary = "See after which time persons typically buy again, by category",
      description =
          "The median of the days between a person's purchases in a category that were kept, over"
              + " the persons who permitted the purpose when it was learnt.")
  PurchaseRhythmPage list(
      @QueryParam("purpose") @NotNull String purpose,
      @Parameter(description = "The next of the part before") @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);

  /** Asks for it to be learnt anew now; it is learnt once a day by itself. */
  @POST
  @Operation(
      summary = "Learn anew after which time persons typically buy again",
      description =
          "Works in the background; the list says when it is learnt. One that waits or is at work"
              + " already is not asked for twice.")
  PurchaseLearningInfo learn(@NotNull @Valid PurchaseLearningBody body);
}
