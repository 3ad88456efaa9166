package takt.client.consent;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything that the company has on record about consents. */
@Path("/consent-export")
@Tag(name = "Ledger")
public interface ConsentExportApi {

  /** Everything, line by line. */
  @GET
  @Produces("application/x-ndjson")
  @Operation(
      summary = "Export everything about consents",
      description =
          "A JSON object in each line, under the name of what it is: each purpose version, each"
              + " retirement, each text that was shown by its hash, each receipt, what proves each"
              + " imported choice; then the sealed ledger as /api/ledger/export has it.")
  InputStream export();
}
