package takt.web.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import takt.web.access.Role;

/** The progress of an import as server-sent events. */
@Path("/imports/{id}/progress")
@ApplicationScoped
@Tag(name = "Imports")
public class ProgressResource {

  @Inject ProgressStreams streams;

  /** Sends the import as it stands, each second, until it ends. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed({Role.INTEGRATOR, Role.OPERATOR})
  @Operation(
      summary = "Follow an import",
      description =
          "Server-sent events named progress, each with the import as JSON, once a second until it"
              + " is done or failed, an hour at most. At most 32 at once on a node.")
  public void follow(@PathParam("id") UUID id, @Context SseEventSink sink, @Context Sse sse) {
    streams.open(id, sink, sse);
  }
}
