package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages that wait to be sent. */
@Path("/queued-messages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Queued messages")
public interface QueuedMessagesApi {

  /** Queues a message. For integrators. */
  @POST
  @Operation(
      summary = "Queue a message",
      description =
          "Refused as not-permitted unless the campaign's purpose is permitted. With continues and"
              + " a decision's id instead of campaign and message it is the message that the"
              + " decision showed this person, in the words of this channel and as personal as may"
              + " be now.")
  QueuedMessageInfo queue(@NotNull @Valid QueueBody request);
}
