package takt.client.consent;

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

/** The links of mails that remind persons of consents that end. For whoever has the link. */
@Path("/reminders")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Choices")
public interface RemindersApi {

  /** What ends and when; changes nothing, since link scanners come here, too. */
  @GET
  @Path("/{token}")
  @Operation(
      summary = "The page that the link of a reminder leads to",
      description = "For whoever has the link, until the last of the consents has ended.")
  String page(
      @PathParam("token") String token,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage);

  /** Renews or stops, as the page's form says: {@code choice=renew} or {@code choice=stop}. */
  @POST
  @Path("/{token}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(
      summary = "Renew or stop what a reminder is about",
      description = "choice=renew or choice=stop.")
  String answer(
      @PathParam("token") String token,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage,
      InputStream form);
}
