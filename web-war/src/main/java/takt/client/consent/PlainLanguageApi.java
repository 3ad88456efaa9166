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

/** Whether texts speak plainly. */
@Path("/plain-language")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Purposes")
public interface PlainLanguageApi {

  /** Checks texts; nothing is stored. */
  @POST
  @Operation(
      summary = "Check texts for plain language",
      description = "Readability, length of sentences, and jargon, each warning with its place.")
  WordingInfo check(@NotNull @Valid PlainTexts texts);
}
