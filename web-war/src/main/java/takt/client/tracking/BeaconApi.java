package takt.client.tracking;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The batch that a browser sends when its page is left ({@code navigator.sendBeacon}), as
 * RudderStack's SDKs do: such a request has no headers of its own, so the browser's write key
 * stands in the address. A key of another role is refused there.
 */
@Path("/v1/batch")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Beacon")
public interface BeaconApi {

  /** Sends many calls at once, as {@link TrackingApi#batch} takes them. */
  @POST
  @Operation(summary = "Send many calls at once when a page is left")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              examples =
                  @ExampleObject(
                      name = "beacon",
                      value =
                          "{\"batch\":[{\"type\":\"page\",\"anonymousId\":\"9b2f7c1e-55aa-4c1b-8d0e-0c7e2f9d6a11\",\"messageId\":\"m-1\"}]}")))
  Taken batch(
      @Parameter(description = "The browser's write key") @QueryParam("writeKey") String writeKey,
      InputStream body);
}
