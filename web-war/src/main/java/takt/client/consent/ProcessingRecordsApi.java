package takt.client.consent;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The records of processing activities (GDPR Art. 30), made from the published purposes. */
@Path("/processing-records")
@Tag(name = "Purposes")
public interface ProcessingRecordsApi {

  /** Everything, in both languages. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Read the records of processing activities")
  ProcessingRecords read();

  /** A line for each purpose, for a spreadsheet. */
  @GET
  @Path("/csv")
  @Produces("text/csv")
  @Operation(summary = "Export the records of processing activities as CSV")
  String csv(
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage);

  /** The same to read and to print. */
  @GET
  @Path("/page")
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Read the records of processing activities as a page",
      description = "A browser asks for a name and a password: the name is the key.")
  String page(
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage);
}
