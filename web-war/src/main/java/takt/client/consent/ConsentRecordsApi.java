package takt.client.consent;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import takt.client.Reason;

/** A person's choices as records of ISO/IEC TS 27560 in the W3C's Data Privacy Vocabulary. */
@Path("/profiles")
@Produces("application/ld+json")
@Tag(name = "Choices")
public interface ConsentRecordsApi {

  /** A record for each purpose that the person ever chose about, as JSON-LD 1.1. */
  @GET
  @Path("/{id}/consent-records")
  @Parameter(
      name = Reason.HEADER,
      in = ParameterIn.HEADER,
      description = Reason.IS,
      schema = @Schema(type = SchemaType.STRING, minLength = Reason.LEAST, maxLength = Reason.MOST),
      example = Reason.SUCH)
  @Operation(
      summary = "A profile's consent records as JSON-LD",
      description =
          "One record a purpose, of the profile dpv-27560:record-eu-gdpr, with its newest events, at"
              + " most 100 of them.")
  String records(@PathParam("id") UUID id);
}
