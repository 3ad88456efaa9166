package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything about a person, for the officer who answers their request (GDPR Art. 15). */
@Path("/access-reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rights of persons")
public interface AccessReportsApi {

  /** Reads everything; 404 if the subject leads to nobody. Not kept for an Idempotency-Key. */
  @POST
  @Operation(
      summary = "Read everything about a person",
      description =
          "At one moment, with up to 10,000 events, 1,000 decisions and 500 messages; complete says"
              + " whether that was all, next where the rest is. A POST, so that no identifier stands"
              + " in an address. That it was read, by whom and why, is in the log that the person can"
              + " read.")
  AccessReport read(
      @NotNull @Valid AccessRequest request, @HeaderParam("Accept-Language") String acceptLanguage);
}
