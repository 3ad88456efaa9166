package takt.client.tracking;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Segment's HTTP tracking API. The key is shown as {@code Authorization: Bearer}, as the user of
 * {@code Basic}, or as {@code writeKey} in the body. A body that is too long (32 KB a call, 500 KB
 * a batch) or no JSON is refused with 400; anything else is answered with 200, also what cannot be
 * used: SDKs would send it again for ever.
 *
 * <p>A browser's write key can be read by anybody, so its word on who somebody is does not count:
 * {@code userId} and {@code previousId} are passed by, and everything is the visitor's. A server's
 * key links visitor and customer.
 */
@Path("/")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tracking")
public interface TrackingApi {
  /** Say who somebody is, with traits. */
  @POST
  @Path("/identify")
  @Operation(summary = "Say who somebody is, with traits")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              examples =
                  @ExampleObject(
                      name = "identify",
                      value =
                          "{\"userId\":\"17850\",\"anonymousId\":\"9b2f7c1e-55aa-4c1b-8d0e-0c7e2f9d6a11\",\"messageId\":\"m-1\",\"traits\":{\"firstName\":\"Ada\"}}")))
  Taken identify(InputStream body);

  /** Say what somebody did. */
  @POST
  @Path("/track")
  @Operation(summary = "Say what somebody did")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              examples =
                  @ExampleObject(
                      name = "track",
                      value =
                          "{\"anonymousId\":\"9b2f7c1e-55aa-4c1b-8d0e-0c7e2f9d6a11\",\"messageId\":\"m-1\",\"event\":\"Product Viewed\",\"properties\":{\"product_id\":\"85123A\",\"category\":\"lamps\"}}")))
  Taken track(InputStream body);

  /** Say which page somebody saw. */
  @POST
  @Path("/page")
  @Operation(summary = "Say which page somebody saw")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              examples =
                  @ExampleObject(
                      name = "page",
                      value =
                          "{\"anonymousId\":\"9b2f7c1e-55aa-4c1b-8d0e-0c7e2f9d6a11\",\"messageId\":\"m-1\",\"name\":\"Home\"}")))
  Taken page(InputStream body);

  /** Say which screen of an app somebody saw. */
  @POST
  @Path("/screen")
  @Operation(summary = "Say which screen of an app somebody saw")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              examples =
                  @ExampleObject(
                      name = "screen",
                      value =
                          "{\"anonymousId\":\"9b2f7c1e-55aa-4c1b-8d0e-0c7e2f9d6a11\",\"messageId\":\"m-1\",\"name\":\"Home\"}")))
  Taken screen(InputStream body);

  /** Say which group somebody belongs to. */
  @POST
  @Path("/group")
  @Operation(summary = "Say which group somebody belongs to")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              examples =
                  @ExampleObject(
                      name = "group",
                      value =
                          "{\"userId\":\"17850\",\"groupId\":\"shop-7\",\"messageId\":\"m-1\"}")))
  Taken group(InputStream body);

  /** Say that two ids are one person. */
  @POST
  @Path("/alias")
  @Operation(summary = "Say that two ids are one person")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              examples =
                  @ExampleObject(
                      name = "alias",
                      value =
                          "{\"userId\":\"17850\",\"previousId\":\"9b2f7c1e-55aa-4c1b-8d0e-0c7e2f9d6a11\",\"messageId\":\"m-1\"}")))
  Taken alias(InputStream body);

  /** Send many calls at once. */
  @POST
  @Path("/batch")
  @Operation(summary = "Send many calls at once")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              examples =
                  @ExampleObject(
                      name = "batch",
                      value =
                          "{\"batch\":[{\"type\":\"page\",\"anonymousId\":\"9b2f7c1e-55aa-4c1b-8d0e-0c7e2f9d6a11\",\"messageId\":\"m-1\"}],\"sentAt\":\"2026-01-01T12:00:00Z\"}")))
  Taken batch(InputStream body);
}
