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

/** Where the links in messages lead. For everybody who has a link. */
@Path("/unsubscribe/{token}")
@Tag(name = "Choices")
public interface UnsubscribeApi {

  /** Says what the link stops, and lets the person stop it. Changes nothing. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "The page of an opt-out link",
      description = "In German or English. Changes nothing, so that who only looks stops nothing.")
  String page(
      @PathParam("token") String token,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage);

  /** Stops what the link is about, with no more questions (RFC 8058 section 3.2). */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces({MediaType.TEXT_HTML, MediaType.WILDCARD})
  @Operation(
      summary = "Opt out by a link in a message",
      description =
          "The one click of RFC 8058, and the buttons of the page. 202 if a clean-up is still owed;"
              + " the denial holds all the same.")
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
            schema = @Schema(implementation = Click.class)),
        @Content(
            mediaType = MediaType.MULTIPART_FORM_DATA,
            schema = @Schema(implementation = Click.class))
      })
  String stop(
      @PathParam("token") String token,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage,
      InputStream body);

  /**
   * The form: one of the two fields.
   *
   * @param oneClick what a mail program sends
   * @param stop what the page's buttons send: this, or everything
   */
  record Click(
      @Schema(name = "List-Unsubscribe", enumeration = "One-Click") String oneClick,
      @Schema(
              enumeration = {"this", "everything"},
              examples = "this")
          String stop) {}
}
