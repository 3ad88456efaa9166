package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** Attributes of a profile: how they came to be what they are, and what is right. */
@Path("/profiles/{id}/attributes/{name}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public interface AttributesApi {

  /** What each source says and said, for a purpose; 403 if the person does not permit it. */
  @GET
  @Operation(
      summary = "See how an attribute came to be what it is, for a purpose",
      description =
          "What each source says, the one that counts first, and the last ten values of each source"
              + " that were replaced.")
  AttributeInfo history(
      @PathParam("id") UUID id,
      @PathParam("name") String name,
      @Parameter(description = "What for", required = true, example = "offers")
          @QueryParam("purpose")
          String purpose);

  /** Puts an attribute right. */
  @PUT
  @Operation(
      summary = "Put an attribute right (GDPR Art. 16)",
      description =
          "If-Match names the revision of the word that is replaced, \"0\" for the first. A server"
              + " passes the person's own word on; an officer says what the person asked for, with a"
              + " reason. The person's word counts more than the officer's, and that more than any"
              + " source, whatever comes later, until it is changed or taken back.")
  CorrectionInfo correct(
      @PathParam("id") UUID id,
      @PathParam("name") String name,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CorrectionBody correction);

  /** Takes the same word back: what the other sources say counts again. */
  @DELETE
  @Operation(
      summary = "Take back what was put right",
      description =
          "A server takes the person's own word back. An officer takes theirs back and says why; the"
              + " person reads that in the log of who looked at their data.")
  void withdraw(
      @PathParam("id") UUID id,
      @PathParam("name") String name,
      @HeaderParam("If-Match") String ifMatch,
      @Parameter(
              description = "Of an officer: why, 3 to 200 characters; the person can read it",
              example = "They called: the name was right")
          @HeaderParam(Reason.HEADER)
          String reason);
}
