package takt.client.consent;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import takt.client.Reason;

/** One person's choices, for that person. */
@Path("/profiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Choices")
public interface ConsentDataApi {

  /** Everything about one person's choices. */
  @GET
  @Path("/{id}/consent-data")
  @Parameter(
      name = Reason.HEADER,
      in = ParameterIn.HEADER,
      description = Reason.IS,
      schema = @Schema(type = SchemaType.STRING, minLength = Reason.LEAST, maxLength = Reason.MOST),
      example = Reason.SUCH)
  @Operation(
      summary = "Everything about one person's choices, for their request of access",
      description =
          "What they permit, everything they chose with the words they were shown, and what was done"
              + " because of each no.")
  ConsentData read(
      @PathParam("id") UUID id,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage);
}
