package takt.client.mails;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mails that wait to be sent to persons. For the company's mail system, which has a key for it. */
@Path("/mails")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mails")
public interface MailsApi {

  /** Gives out mails to be sent, the longest waiting first, to this caller alone for a while. */
  @POST
  @Path("/claims")
  @Operation(
      summary = "Fetch mails to send",
      description =
          "Say of each that it was sent or failed before the lease ends; otherwise it is given out"
              + " again, at most five times in all.")
  MailClaim claim(@NotNull @Valid MailClaimBody request);

  /** A mail was sent: its address and words are deleted. Repeatable. */
  @POST
  @Path("/{id}/sent")
  @Operation(summary = "Say that a mail was sent")
  void sent(@PathParam("id") UUID id);

  /** A mail was not sent: it is given out again after a pause. Repeatable. */
  @POST
  @Path("/{id}/failed")
  @Operation(
      summary = "Say that a mail could not be sent",
      description = "Nothing happens if another claim has it by now.")
  void failed(@PathParam("id") UUID id, @NotNull @Valid MailFailure failure);
}
