package takt.client.profiles;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * One fact about whoever reads a mailbox, put right by them, behind the link that is mailed to it.
 * For everybody who has the link, for a day.
 */
@Path("/subscriptions/{token}/data/fact")
@Tag(name = "Rights of persons")
public interface OwnFactsApi {

  /** What is known of it, and a form to put it right. Changes nothing. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "The page on which a person puts a fact right",
      description = "In German or English; 404 if nothing of that name is known about them.")
  String ask(
      @PathParam("token") String token,
      @Parameter(description = "The name of the fact", required = true, example = "firstName")
          @QueryParam("name")
          String name,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage);

  /** Puts it right, or says that nothing of it is right. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces({MediaType.TEXT_HTML, MediaType.WILDCARD})
  @Operation(
      summary = "Put a fact right by the mailed link (GDPR Art. 16)",
      description =
          "The person's word counts more than any source, whatever comes later. 412 with the form"
              + " anew if somebody else put it right meanwhile, 422 if there is no value.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_FORM_URLENCODED,
              schema = @Schema(implementation = Said.class)))
  String say(
      @PathParam("token") String token,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage,
      InputStream body);

  /**
   * The form.
   *
   * @param name the name of the fact
   * @param revision the revision of the person's word that this one replaces; 0 for the first
   * @param answer right, with the value, or wrong: nothing that stands there is used any more
   * @param value what is right, 1 to 500 characters
   */
  record Said(
      @Schema(examples = "firstName") String name,
      @Schema(examples = "0") Integer revision,
      @Schema(enumeration = {"right", "wrong"}) String answer,
      @Schema(examples = "Ada") String value) {}
}
