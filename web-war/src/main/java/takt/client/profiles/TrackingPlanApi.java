package takt.client.profiles;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the events that came differ from those that were planned. */
@Path("/tracking-plan/violations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Event types")
public interface TrackingPlanApi {

  /** A part of the lines. */
  @GET
  @Operation(
      summary = "See what broke the tracking plan, by which key it came, and how often",
      description =
          "By day, key, event and rule, for 90 days; without from and to, of the last 30. Nothing"
              + " in it is about a person. At most about 500 different lines of a key are told"
              + " apart on a day, the others are one.")
  PlanViolations read(
      @Parameter(description = "The first day", example = "2026-11-01") @QueryParam("from")
          LocalDate from,
      @Parameter(description = "The last day", example = "2026-11-30") @QueryParam("to")
          LocalDate to,
      @Parameter(description = "The id of one key") @QueryParam("source") String source,
      @Parameter(description = "One name of events", example = "Product Viewed")
          @QueryParam("event")
          String event,
      @Parameter(description = "The next of the part before") @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);
}
