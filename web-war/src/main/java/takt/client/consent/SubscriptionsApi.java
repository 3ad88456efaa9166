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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What an address is subscribed to, and how to stop it, for whoever reads its mailbox. For
 * everybody: nobody else learns whether an address is known.
 */
@Path("/subscriptions")
@Tag(name = "Choices")
public interface SubscriptionsApi {

  /** Asks for the address. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(summary = "The page that asks for an address", description = "In German or English.")
  String form(
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage);

  /** Sends a mail to the address, whether it is known or not. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(
      summary = "Send an address the link to its list",
      description =
          "202, with the same words for every address; what the mail says differs. An address gets a"
              + " few mails a day. JSON is answered with JSON, a form with a page.")
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SubscriptionsBody.class)),
        @Content(
            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
            schema = @Schema(implementation = SubscriptionsBody.class))
      })
  String ask(
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage,
      InputStream body);

  /** Lists what is allowed and what is off. Changes nothing. */
  @GET
  @Path("/{token}")
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "The list that a mail leads to",
      description = "In German or English, for a day, as often as wanted.")
  String list(
      @PathParam("token") String token,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage);

  /** Stops one purpose of the list, or everything. */
  @POST
  @Path("/{token}")
  @Consumes(MediaType.WILDCARD)
  @Produces({MediaType.TEXT_HTML, MediaType.WILDCARD})
  @Operation(
      summary = "Stop what a list says",
      description = "202 if a clean-up is still owed; the denial holds all the same.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_FORM_URLENCODED,
              schema = @Schema(implementation = Stopped.class)))
  String stop(
      @PathParam("token") String token,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage,
      InputStream body);

  /**
   * The form: one of the two fields.
   *
   * @param purpose the code of the purpose to stop
   * @param stop everything
   */
  record Stopped(
      @Schema(examples = "newsletter") String purpose,
      @Schema(enumeration = "everything") String stop) {}
}
