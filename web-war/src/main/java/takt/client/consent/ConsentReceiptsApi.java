package takt.client.consent;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Persons' own receipts of their choices, by ISO/IEC TS 27560. For everybody who has the key. */
@Path("/consent-receipts")
@Produces("application/ld+json")
@Tag(name = "Choices")
public interface ConsentReceiptsApi {

  /** The receipt of one choice as JSON-LD 1.1. */
  @GET
  @Path("/{key}")
  @Operation(
      summary = "A person's own receipt of a choice as JSON-LD",
      description =
          "For whoever holds its key, which the answer to the choice names; of the profile"
              + " dpv-27560:receipt-eu-gdpr.")
  String receipt(@PathParam("key") String key);

  /** The same receipt to read and to print. */
  @GET
  @Path("/{key}/page")
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "A person's own receipt of a choice as a page to print",
      description = "For whoever holds its key, in German or English.")
  String page(
      @PathParam("key") String key,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage);

  /** Proves that the sealed ledger holds what the receipt says. */
  @GET
  @Path("/{key}/proofs")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Prove that the sealed ledger holds what a person's own receipt says",
      description =
          "For whoever holds its key: the proof of the newest entry about each of its purposes.")
  ReceiptProofs proofs(@PathParam("key") String key);
}
