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

/** What makes somebody an acquaintance, a customer, a regular. */
@Path("/familiarity-thresholds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public interface FamiliarityThresholdsApi {

  /** The thresholds, with their ETag. */
  @GET
  @Operation(summary = "See what makes somebody an acquaintance, a customer, a regular")
  FamiliarityThresholdsInfo get();

  /** Replaces the thresholds; their ETag is needed as If-Match, "0" for the first change. */
  @PUT
  @Operation(
      summary = "Say what makes somebody an acquaintance, a customer, a regular",
      description =
          "Whoever has no customer number is a stranger; else the highest level counts whose"
              + " thresholds are reached. Times are ISO 8601 periods of the calendar, such as P90D"
              + " or P1Y. Views and decisions go by the new thresholds within a second.")
  FamiliarityThresholdsInfo put(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid FamiliarityThresholdsBody body);
}
