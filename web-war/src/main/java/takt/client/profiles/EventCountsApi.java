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

/** The events that nobody may be known by, counted. */
@Path("/event-counts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Event types")
public interface EventCountsApi {

  /** A part of the lines. */
  @GET
  @Operation(
      summary = "See how many events there were of which no purpose is permitted",
      description =
          "Events are counted without any identifier where a purpose of their type says so. By day,"
              + " type and category; without from and to, of the last 30 days. A count is kept for"
              + " 760 days after the last event was added to it. About 500 different ones of a day"
              + " are told apart, those beyond are the category …. What a sender brings again"
              + " within a day is counted once, as far as the node that it comes to knows.")
  EventCountList read(
      @Parameter(description = "The first day", example = "2026-11-01") @QueryParam("from")
          LocalDate from,
      @Parameter(description = "The last day", example = "2026-11-30") @QueryParam("to")
          LocalDate to,
      @Parameter(description = "One type of events", example = "Product Viewed")
          @QueryParam("event")
          String event,
      @Parameter(description = "The next of the part before") @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);
}
