package takt.client.consent;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import takt.client.Reason;

/** The choices of one profile. */
@Path("/profiles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Choices")
public interface ProfileChoicesApi {

  /** What the person permits, with the reason for each. */
  @GET
  @Path("/{id}/permissions")
  @Parameter(
      name = Reason.HEADER,
      in = ParameterIn.HEADER,
      description = Reason.IS,
      schema = @Schema(type = SchemaType.STRING, minLength = Reason.LEAST, maxLength = Reason.MOST),
      example = Reason.SUCH)
  @Operation(
      summary = "See what a profile permits, or permitted at a time in the past, and why",
      description =
          "The past is read from the ledger, with the purposes that were published by then.")
  PermissionList permissions(
      @PathParam("id") UUID id,
      @Parameter(
              description = "A time in the past; now if left out",
              example = "2026-11-22T12:00:00Z")
          @QueryParam("at")
          Instant at,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage);

  /** Everything the person ever chose. */
  @GET
  @Path("/{id}/ledger")
  @Parameter(
      name = Reason.HEADER,
      in = ParameterIn.HEADER,
      description = Reason.IS,
      schema = @Schema(type = SchemaType.STRING, minLength = Reason.LEAST, maxLength = Reason.MOST),
      example = Reason.SUCH)
  @Operation(summary = "Read the ledger of a profile")
  LedgerPage ledger(
      @PathParam("id") UUID id,
      @Parameter(description = "The next of the part before") @QueryParam("after") @Min(0)
          long after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);

  /** What is kept beside one entry of the ledger. */
  @GET
  @Path("/{id}/ledger/{entry}/evidence")
  @Parameter(
      name = Reason.HEADER,
      in = ParameterIn.HEADER,
      description = Reason.IS,
      schema = @Schema(type = SchemaType.STRING, minLength = Reason.LEAST, maxLength = Reason.MOST),
      example = Reason.SUCH)
  @Operation(
      summary = "Read the evidence of a ledger entry",
      description = "404 if nothing was kept, or if it has been erased.")
  EvidenceInfo evidence(@PathParam("id") UUID id, @PathParam("entry") UUID entry);
}
