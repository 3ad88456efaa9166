package takt.client.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Retention per purpose, for data protection officers. It runs by itself, once a day. */
@Path("/retention")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rights of persons")
public interface RetentionApi {

  /** What a run would do. Changes nothing. */
  @GET
  @Path("/preview")
  @Operation(
      summary = "See what would be let go",
      description =
          "By kind and purpose, as of now or of the end of a day. With it, how many profiles of"
              + " which nothing is left then end, and how many identifiers.")
  RetentionPreview preview(
      @Parameter(description = "As of the end of this day, in UTC; now if left out")
          @QueryParam("day")
          LocalDate day);

  /** Starts a run now, or answers the one that goes on. */
  @POST
  @Path("/runs")
  @Operation(
      summary = "Let go of what is over now",
      description =
          "The run goes on in the background. Takt starts one a day by itself. At its end go the"
              + " profiles of which nothing is left, with the identifiers that lead to them, once"
              + " nothing new was heard of the person for the longest retention of all purposes."
              + " Whoever has said a yes or a no that stands is not among them.")
  RetentionRunInfo start();

  /** Runs, newest first. */
  @GET
  @Path("/runs")
  @Operation(summary = "List what was let go")
  RetentionRunList list(
      @Parameter(description = "The next of the part before") @QueryParam("after") UUID after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);

  /** A run as it stands. */
  @GET
  @Path("/runs/{id}")
  @Operation(summary = "See a run")
  RetentionRunInfo show(@PathParam("id") UUID id);
}
