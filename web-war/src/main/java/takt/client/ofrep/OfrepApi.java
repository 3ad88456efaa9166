package takt.client.ofrep;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Decisions by the OpenFeature Remote Evaluation Protocol. A flag is a placement, its value what is
 * shown there. The body is {@code {"context": {"targetingKey": …}}}: whom the request is about, and
 * what is known of the page or situation. What a browser's key names is its visitor; a server's key
 * names a customer, or whatever {@code visitor:}, {@code customer:}, {@code email:} or {@code
 * profile:} before it says. The field {@code language} of the context is the language, else {@code
 * Accept-Language} says it. Texts, numbers and truth values are taken; what is empty, a list or an
 * object is passed by.
 */
@Path("/v1/evaluate/flags")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OpenFeature")
public interface OfrepApi {

  /** Decides for one placement. For integrators, and browsers about their visitor. */
  @POST
  @Path("/{key}")
  @Operation(
      summary = "Evaluate a placement as a flag",
      description =
          "A decision as any other: logged, counted as a contact, explained. Without a value where"
              + " nothing is shown; the application's default stands then.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              examples =
                  @ExampleObject(
                      name = "flag",
                      value =
                          "{\"context\": {\"targetingKey\": \"17850\", \"language\": \"en\", \"page\": \"kitchen\"}}")))
  EvaluationInfo evaluate(
      @Parameter(description = "The code of the placement", example = "home-banner")
          @PathParam("key")
          String key,
      Map<String, Object> request);

  /**
   * Decides for the placements of the web, at most ten in the order of their codes. For
   * integrators, and browsers about their visitor.
   */
  @POST
  @Operation(
      summary = "Evaluate all placements of the web as flags",
      description =
          "Decided like a page with these places. With the ETag of an answer that is at most ten"
              + " minutes old in If-None-Match it is 304 while that answer stands; then nothing is"
              + " decided and no contact counted.")
  @APIResponse(responseCode = "200", description = "What was decided for each placement")
  @APIResponse(responseCode = "304", description = "What was decided stands")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              examples =
                  @ExampleObject(
                      name = "flags",
                      value =
                          "{\"context\": {\"targetingKey\": \"visitor:9b2f7c1e-55aa-4c1b-8d0e-0c7e2f9d6a11\", \"language\": \"en\"}}")))
  BulkEvaluationInfo all(
      @Parameter(description = "The ETag of an answer that is known", example = "\"1764169200.x\"")
          @HeaderParam("If-None-Match")
          String known,
      Map<String, Object> request);
}
