package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a person can take along, for the officer who answers their request (GDPR Art. 20). */
@Path("/portable-copies")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rights of persons")
public interface PortableCopiesApi {

  /** Sends the copy; 404 if the subject leads to nobody. */
  @POST
  @Produces("application/x-ndjson")
  @Operation(
      summary = "Copy what a person provided, for another service",
      description =
          "What they provided and did, on consent or contract: in each line a call of Segment's HTTP"
              + " API, newest first, as Takt and others take them in. Inferences are no part of it.")
  InputStream make(@NotNull @Valid PortableRequest request);
}
