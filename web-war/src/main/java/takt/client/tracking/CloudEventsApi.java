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
 * CloudEvents 1.0 over HTTP. The media type says the mode: {@code application/cloudevents+json} is
 * one event, {@code application/cloudevents-batch+json} an array of them, and with any other the
 * body is the event's data and its attributes are headers that begin with {@code ce-}.
 *
 * <p>The extension attributes {@code customer} and {@code visitor} name the person, or the {@code
 * subject} does, as {@code customer:…} or {@code visitor:…}; an event that names both says that
 * they are one. A browser's key names its visitor only. What Segment's calls say as {@code context}
 * stands in {@code data}, under that name: {@code externalIds} name the person by identifiers of
 * declared types, by a server's key only; a consent object keeps the event from what it denies, and
 * changes permissions only by a key that is a consent source; {@code globalPrivacyControl} is
 * heeded as the header of that signal is. {@code type} is the name of the event, {@code source} and
 * {@code id} together its key: one that is sent again changes nothing.
 */
@Path("/cloud-events")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "CloudEvents")
public interface CloudEventsApi {

  /** Sends an event, or a batch of them; if one of them cannot be read, none is taken. */
  @POST
  @Operation(
      summary = "Send CloudEvents",
      description =
          "Structured, batch or binary, by the media type. At most 32 KB an event, 500 KB in all."
              + " data.context is read as the context of Segment's calls: externalIds (identifiers"
              + " of declared types, by a server's key only), consent or consentManagement (it"
              + " changes permissions only by a key that is a consent source) and"
              + " globalPrivacyControl.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/cloudevents+json",
            examples =
                @ExampleObject(
                    name = "structured",
                    value =
                        "{\"specversion\":\"1.0\",\"id\":\"r-17\",\"source\":\"/watches/7\",\"type\":\"Run"
                            + " Finished\",\"time\":\"2026-01-01T12:00:00+01:00\",\"subject\":\"customer:17850\",\"data\":{\"kilometres\":5.2}}")),
        @Content(
            mediaType = "application/cloudevents-batch+json",
            examples =
                @ExampleObject(
                    name = "batch",
                    value =
                        "[{\"specversion\":\"1.0\",\"id\":\"r-18\",\"source\":\"/watches/7\",\"type\":\"Run"
                            + " Finished\",\"subject\":\"customer:17850\",\"data\":{\"kilometres\":8}}]")),
        @Content(
            mediaType = "application/json",
            examples =
                @ExampleObject(name = "binary, with headers", value = "{\"kilometres\":5.2}"))
      })
  CloudEventsTaken take(InputStream body);
}
