package takt.client.erasures;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import takt.client.Reason;

/** Erasure of persons (GDPR Art. 17), for data protection officers. */
@Path("/erasures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rights of persons")
public interface ErasuresApi {

  /** Erases a person from all modules. */
  @POST
  @Operation(
      summary = "Erase a person",
      description =
          "201 with the certificate. 202 if a module failed: the erasure is tried again by itself,"
              + " and until then nobody uses the person's data. What the law asks for is kept apart,"
              + " and so is what keep names. Check who asks before.")
  ErasureInfo erase(
      @Parameter(description = "The same key gets the first answer again")
          @HeaderParam("Idempotency-Key")
          String idempotencyKey,
      @NotNull @Valid ErasureBody body);

  /** Erasures, newest first. */
  @GET
  @Operation(summary = "List erasures", description = "None of them leads to a person.")
  ErasureList list(
      @Parameter(description = "The next of the part before") @QueryParam("after") UUID after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);

  /** One erasure. */
  @GET
  @Path("/{id}")
  @Operation(summary = "See an erasure and its certificate")
  ErasureInfo show(@PathParam("id") UUID id);

  /** What is kept apart of an erased person. */
  @GET
  @Path("/{id}/kept")
  @Operation(
      summary = "See what is kept of an erased person",
      description = "Needs a reason, which is written down and shown with the answer.")
  KeptPage kept(
      @PathParam("id") UUID id,
      @Parameter(description = "Why you look, 3 to 200 characters", example = "tax audit")
          @HeaderParam(Reason.HEADER)
          String reason,
      @Parameter(description = "The next of the part before")
          @QueryParam("after")
          @DefaultValue("0")
          @Min(0)
          long after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);
}
