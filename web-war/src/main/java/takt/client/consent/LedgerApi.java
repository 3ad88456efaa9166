package takt.client.consent;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import takt.client.Reason;

/** The whole ledger as a chain of sealed blocks, and proofs of it. */
@Path("/ledger")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public interface LedgerApi {

  /** The key that the blocks are signed with. */
  @GET
  @Path("/key")
  @Operation(
      summary = "The public key that seals the ledger",
      description = "For everybody. Keep it outside of Takt: it is what a verifier trusts.")
  LedgerKey key();

  /** The newest block. */
  @GET
  @Path("/head")
  @Operation(
      summary = "The newest sealed block of the ledger",
      description =
          "Its signature covers every entry up to it. Whoever keeps it can prove later whether the"
              + " ledger still says what it said. 404 before the first entry is sealed.")
  BlockInfo head();

  /** Everything that is sealed. */
  @GET
  @Path("/export")
  @Produces("application/x-ndjson")
  @Operation(
      summary = "Export the sealed ledger, to be verified without Takt",
      description =
          "A JSON object in each line: each block with the hashes of its entries, followed by its"
              + " entries; the signed end. takt-web-verifier.jar verifies it. 404 before the first"
              + " entry is sealed.")
  InputStream export(
      @Parameter(
              description =
                  "Whether what is kept beside an entry stands in its line, with the salt of its"
                      + " hash: what was clicked or said, reasons, documents, networks, browsers. It"
                      + " is personal data.")
          @QueryParam("evidence")
          @DefaultValue("false")
          boolean evidence);

  /** Blocks in their order. */
  @GET
  @Path("/blocks")
  @Operation(summary = "List the sealed blocks")
  BlockPage blocks(
      @Parameter(description = "The next of the part before") @QueryParam("after") @Min(0)
          long after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);

  /** One block. */
  @GET
  @Path("/blocks/{number}")
  @Operation(summary = "See a sealed block")
  BlockInfo block(@PathParam("number") long number);

  /** Proves that an entry is covered. */
  @GET
  @Path("/entries/{id}/proof")
  @Parameter(
      name = Reason.HEADER,
      in = ParameterIn.HEADER,
      description = Reason.IS,
      schema = @Schema(type = SchemaType.STRING, minLength = Reason.LEAST, maxLength = Reason.MOST),
      example = Reason.SUCH)
  @Operation(
      summary = "Prove that the newest block covers an entry",
      description =
          "The inclusion proof of RFC 6962 section 2.1.1, in the tree of the entry's block and in"
              + " the tree of all blocks. 409 for a few seconds, until the entry is sealed.")
  EntryProofInfo proof(@PathParam("id") UUID id);

  /** Proves that nothing was changed between two blocks. */
  @GET
  @Path("/consistency")
  @Operation(
      summary = "Prove that a later block covers what an earlier one covered, unchanged",
      description = "The consistency proof of RFC 6962 section 2.1.2, in the tree of all blocks.")
  ConsistencyInfo consistency(
      @Parameter(description = "The number of the earlier block", example = "1")
          @QueryParam("from")
          @Min(1)
          long from,
      @Parameter(description = "The number of the later block", example = "2")
          @QueryParam("to")
          @Min(1)
          long to);
}
