package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Consents that count once whoever reads a mailbox has confirmed them. */
@Path("/opt-ins")
@Tag(name = "Choices")
public interface OptInsApi {

  /** Has a mailbox asked. Always answered the same, whatever is known about the address. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ask a mailbox to confirm a consent",
      description =
          "202, whoever it is. A mail with a link is put into the outbox, unless the address has had"
              + " its share of mails; nothing is on record before the link is answered.")
  OptInAccepted ask(@NotNull @Valid OptInBody request);

  /** What is to be confirmed; changes nothing, since link scanners come here, too. */
  @GET
  @Path("/{token}")
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "The page that a confirmation link leads to",
      description = "For whoever has the link, from any device; 410 once it was used or expired.")
  String page(
      @PathParam("token") String token,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage);

  /** The answer to it, as the page's form sends it: {@code choice=yes} or {@code choice=no}. */
  @POST
  @Path("/{token}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "Answer a confirmation link",
      description = "The first answer counts: choice=yes or choice=no.")
  String answer(
      @PathParam("token") String token,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage,
      InputStream form);
}
