package takt.client.erasures;

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

/** Erasure by whoever reads the person's mailbox, behind the link to their list. */
@Path("/subscriptions/{token}/erasure")
@Tag(name = "Rights of persons")
public interface ErasureLinksApi {

  /** Says what happens, and what is kept. Changes nothing. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "The page on which a person has everything about them erased",
      description = "In German or English, as long as the link to the list is valid.")
  String ask(
      @PathParam("token") String token,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage);

  /** Erases. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces({MediaType.TEXT_HTML, MediaType.WILDCARD})
  @Operation(
      summary = "Erase the person who reads this mailbox",
      description = "202 if a module still owes its part; nobody uses the data all the same.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_FORM_URLENCODED,
              schema = @Schema(implementation = Confirmed.class)))
  String erase(
      @PathParam("token") String token,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage,
      InputStream body);

  /**
   * The form.
   *
   * @param erase what to erase
   */
  record Confirmed(@Schema(enumeration = "everything") String erase) {}
}
