package takt.client.imports;

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
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports of data that the company has. For integrators and operators. */
@Path("/imports/data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public interface DataImportsApi {

  /** Creates an import that awaits its file. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Create an import of data",
      description =
          "Says what a line is and how it is read. Then PUT the file to its address + /file.")
  DataImportInfo create(@NotNull @Valid DataImportRequest request);

  /** Receives the file and starts the import. */
  @PUT
  @Path("/{id}/file")
  @Consumes({"text/csv", "application/x-ndjson"})
  @Operation(
      summary = "Send the file of data",
      description =
          "CSV with a header line, or NDJSON, at most 256 MB unpacked, a line at most 64 KB; it may"
              + " be packed by gzip. If-Match names the ETag of the import. The import starts by"
              + " itself.")
  DataImportInfo send(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, InputStream file);

  /** Imports, newest first. */
  @GET
  @Operation(summary = "List imports of data")
  DataImportList list(
      @QueryParam("after") UUID after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);

  /** An import as it stands. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Show an import of data")
  DataImportInfo show(@PathParam("id") UUID id);

  /** The refused lines, as CSV. */
  @GET
  @Path("/{id}/refusals")
  @Produces("text/csv")
  @Operation(
      summary = "The refused lines of an import of data",
      description =
          "CSV: line number, reason, and the field as a JSON pointer; nothing of the line itself."
              + " Kept for 30 days.")
  InputStream refusals(@PathParam("id") UUID id);

  /** Lets an import that failed, or whose node seems dead, go on at its checkpoint. */
  @POST
  @Path("/{id}/restart")
  @Operation(
      summary = "Restart an import of data at its checkpoint",
      description =
          "Lines that name somebody who was erased since the import was made are refused.")
  DataImportInfo restart(@PathParam("id") UUID id);
}
