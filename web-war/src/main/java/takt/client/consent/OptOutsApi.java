package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Withdrawal of consent, and objection. */
@Path("/opt-outs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Choices")
public interface OptOutsApi {

  /**
   * Opts out. Never refused because of a clean-up: 202 names what is still owed, while the denial
   * holds.
   */
  @POST
  @Operation(
      summary = "Withdraw or object",
      description =
          "The answer is the receipt. Somebody who is not known is recorded, too. A key of a browser"
              + " may do so for its visitor only.")
  ReceiptInfo optOut(@NotNull @Valid No no);
}
