package takt.client.consent;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import takt.client.Reason;

/** The proofs of opt-outs. */
@Path("/receipts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Choices")
public interface ReceiptsApi {

  /** A receipt, as it stands now. */
  @GET
  @Path("/{id}")
  @Parameter(
      name = Reason.HEADER,
      in = ParameterIn.HEADER,
      description = Reason.IS,
      schema = @Schema(type = SchemaType.STRING, minLength = Reason.LEAST, maxLength = Reason.MOST),
      example = Reason.SUCH)
  @Operation(summary = "Fetch a receipt")
  ReceiptInfo get(@PathParam("id") UUID id);

  /** Checks a receipt and the whole ledger of its profile against the seals. */
  @GET
  @Path("/{id}/verification")
  @Operation(summary = "Verify a receipt")
  Verified verify(@PathParam("id") UUID id);
}
