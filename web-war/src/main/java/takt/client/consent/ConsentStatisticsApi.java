package takt.client.consent;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

/** How many choices were made, and how long they took, without persons. */
@Path("/consent-statistics")
@Tag(name = "Consents")
public interface ConsentStatisticsApi {

  /** A part of the lines. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Count choices, and the median time from seeing to choosing",
      description =
          "Of days that are over, in UTC; without from and to, of the last 30. Choices are counted"
              + " in groups of at least five persons who chose the same in the same way: whatever"
              + " is asked, no answer and no difference of answers tells what fewer did. Where"
              + " there are too few on a day, they are counted on a later one, once there are"
              + " enough.")
  ConsentStatistics read(
      @Parameter(description = "The first day", example = "2026-11-01") @QueryParam("from")
          LocalDate from,
      @Parameter(
              description = "The last day, up to 365 days after the first",
              example = "2026-11-30")
          @QueryParam("to")
          LocalDate to,
      @Parameter(
              description = "What to tell apart: day, purpose, version, channel, language",
              example = "purpose")
          @QueryParam("by")
          @DefaultValue("purpose")
          List<String> by,
      @Parameter(description = "One purpose only", example = "offers") @QueryParam("purpose")
          String purpose,
      @Parameter(description = "The next of the part before") @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);

  /** All lines, for a spreadsheet. */
  @GET
  @Path("/csv")
  @Produces("text/csv")
  @Operation(summary = "Count choices as CSV", description = "The same, with all lines at once.")
  InputStream csv(
      @QueryParam("from") LocalDate from,
      @QueryParam("to") LocalDate to,
      @QueryParam("by") @DefaultValue("purpose") List<String> by,
      @QueryParam("purpose") String purpose);
}
