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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Everything about whoever reads a mailbox, behind the link that is mailed to it ({@code POST
 * /subscriptions}), and how personal messages may be. For everybody who has the link, for a day. To
 * look changes nothing.
 */
@Path("/subscriptions/{token}/data")
@Tag(name = "Rights of persons")
public interface OwnDataApi {

  /** A page to read and to print. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      summary = "The page of everything about a person",
      description =
          "In German or English. The newest 50 events and decisions; the page leads to older ones.")
  String page(
      @PathParam("token") String token,
      @QueryParam("language") String language,
      @QueryParam("events") String events,
      @QueryParam("decisions") UUID decisions,
      @HeaderParam("Accept-Language") String acceptLanguage);

  /** Says how personal messages may be at most. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces({MediaType.TEXT_HTML, MediaType.WILDCARD})
  @Operation(
      summary = "Say by the mailed link how personal messages may be",
      description = "Their last word counts, from the next message on. Answers with a page.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_FORM_URLENCODED,
              schema = @Schema(implementation = Limited.class)))
  String limit(
      @PathParam("token") String token,
      @QueryParam("language") String language,
      @HeaderParam("Accept-Language") String acceptLanguage,
      InputStream body);

  /** The same as data, whole. */
  @GET
  @Path("/report")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Everything about a person, as JSON",
      description = "As access reports are; where it is not complete, next goes into the query.")
  AccessReport report(
      @PathParam("token") String token,
      @QueryParam("language") String language,
      @QueryParam("events") String events,
      @QueryParam("decisions") UUID decisions,
      @QueryParam("messages") UUID messages,
      @HeaderParam("Accept-Language") String acceptLanguage);

  /** What the person can take along. */
  @GET
  @Path("/portable")
  @Produces("application/x-ndjson")
  @Operation(
      summary = "What a person can take to another service",
      description = "As portable copies are: a call of Segment's HTTP API in each line.")
  InputStream portable(@PathParam("token") String token);

  /**
   * The form.
   *
   * @param degree 0 generic, 1 contextual, 2 segment, 3 behaviour, 4 personal
   */
  record Limited(@Schema(minimum = "0", maximum = "4", examples = "2") Integer degree) {}
}
