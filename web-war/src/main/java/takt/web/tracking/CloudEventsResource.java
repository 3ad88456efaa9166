package takt.web.tracking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import takt.client.tracking.CloudEventsApi;
import takt.client.tracking.CloudEventsTaken;
import takt.profiles.Events;
import takt.profiles.IncomingEvent;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.BodyLimit;

/** CloudEvents over REST: which mode it is, its media type says. */
@ApplicationScoped
public class CloudEventsResource implements CloudEventsApi {

  private static final long MOST = 500L * 1024;
  private static final String ANY = "application/cloudevents";
  private static final String STRUCTURED = ANY + "+json";
  private static final String BATCH = ANY + "-batch+json";

  @Inject Events events;
  @Inject Caller caller;
  @Inject Signalling signalling;
  @Inject Clock clock;
  @Context HttpHeaders headers;

  @Override
  @BodyLimit(MOST)
  @RolesAllowed({Role.INTEGRATOR, Role.BROWSER})
  public CloudEventsTaken take(InputStream body) {
    List<IncomingEvent> all = read(bytes(body));
    signalling.heed(all);
    for (int from = 0; from < all.size(); from += Events.MOST) {
      events.take(all.subList(from, Math.min(all.size(), from + Events.MOST)));
    }
    signalling.heed(all);
    return new CloudEventsTaken(all.size());
  }

  private List<IncomingEvent> read(byte[] body) {
    CloudEventCalls calls = new CloudEventCalls(clock.instant(), !caller.is(Role.BROWSER));
    String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    String media = type == null ? "" : type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    if (!media.startsWith(ANY)) {
      return List.of(calls.event(CloudEvent.binary(headers.getRequestHeaders(), body), "ce-"));
    }
    return switch (media) {
      case STRUCTURED -> List.of(event(calls, CloudEvent.json(body), ""));
      case BATCH -> batch(calls, CloudEvent.json(body));
      default ->
          throw new Refusal(
              415, "unsupported-media-type", "Of CloudEvents' formats, this address takes JSON");
    };
  }

  private static List<IncomingEvent> batch(CloudEventCalls calls, JsonValue body) {
    if (!(body instanceof JsonArray items)) {
      throw Refusal.unreadable("", "must be an array");
    }
    List<IncomingEvent> all = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      all.add(event(calls, items.get(index), "/" + index));
    }
    return all;
  }

  private static IncomingEvent event(CloudEventCalls calls, JsonValue one, String at) {
    if (!(one instanceof JsonObject event)) {
      throw Refusal.unreadable(at, "must be an object");
    }
    return calls.event(CloudEvent.structured(event, at), at + "/");
  }

  private static byte[] bytes(InputStream body) {
    try {
      return body == null ? new byte[0] : body.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
