package takt.client.exports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import takt.client.Reason;

/**
 * Exports of people and events for one purpose. For data protection officers; operators order and
 * count them, and do not get the files.
 */
@Path("/exports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exports")
public interface ExportsApi {

  /** Orders an export. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Order an export",
      description =
          "Of people or events, for one purpose; of people, if you name a segment, of its members."
              + " It is counted in the background; then GET its address + /file, for 7 days.")
  ExportInfo order(
      @HeaderParam(Reason.HEADER) @Parameter(description = Reason.IS, example = Reason.SUCH)
          String reason,
      @NotNull @Valid ExportRequest request);

  /** Exports, newest first. */
  @GET
  @Operation(summary = "List exports")
  ExportList list(
      @QueryParam("after") UUID after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);

  /** An export as it stands. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Show an export")
  ExportInfo show(@PathParam("id") UUID id);

  /** The file, read while it is fetched. */
  @GET
  @Path("/{id}/file")
  @Produces({"application/x-ndjson", "text/csv"})
  @Operation(
      summary = "Fetch an export",
      description =
          "Whoever permits the purpose while it is read is in it, and each of them has a look in"
              + " their log. What it writes, an import of data takes in.")
  InputStream file(@PathParam("id") UUID id);

  /** Counts an export anew that failed, or whose node seems dead. */
  @POST
  @Path("/{id}/restart")
  @Operation(summary = "Count an export anew")
  ExportInfo restart(@PathParam("id") UUID id);
}
