package takt.web.tracking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import takt.client.Problem.FieldError;
import takt.client.tracking.CloudEventsApi;
import takt.client.tracking.CloudEventsTaken;
import takt.client.tracking.CloudEventsTaken.RefusedEvent;
import takt.profiles.ConsentCategories;
import takt.profiles.IdentifierTypes;
import takt.profiles.Outcome;
import takt.profiles.TrackingPlan;
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

  @Inject Arrivals arrivals;
  @Inject Caller caller;
  @Inject TrackingPlan plan;
  @Inject ConsentCategories categories;
  @Inject IdentifierTypes types;
  @Inject HttpServletRequest request;
  @Inject Clock clock;

  @Override
  @BodyLimit(MOST)
  @RolesAllowed({Role.INTEGRATOR, Role.BROWSER})
  public CloudEventsTaken take(InputStream body) {
    List<Sent> all = read(bytes(body));
    List<Outcome> outcomes = arrivals.take(all);
    List<RefusedEvent> refused = new ArrayList<>();
    for (int index = 0; index < all.size(); index++) {
      if (outcomes.get(index) == Outcome.REFUSED) {
        refused.add(new RefusedEvent("/" + index, plan.broken(all.get(index).event())));
      }
    }
    if (!refused.isEmpty() && refused.size() == all.size()) {
      throw Refusal.fields(refused.stream().map(CloudEventsResource::error).toList());
    }
    return new CloudEventsTaken(
        all.size() - refused.size(), refused.isEmpty() ? null : List.copyOf(refused));
  }

  private static FieldError error(RefusedEvent refused) {
    return new FieldError(
        refused.pointer(), "breaks the tracking plan: " + String.join(", ", refused.rules()));
  }

  private List<Sent> read(byte[] body) {
    CloudEventCalls calls =
        new CloudEventCalls(
            clock.instant(),
            !caller.is(Role.BROWSER),
            arrivals.byBot(),
            categories::of,
            types::identifier);
    String type = request.getContentType();
    String media = type == null ? "" : type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    if (!media.startsWith(ANY)) {
      return List.of(calls.sent(CloudEvent.binary(headers(), body), "ce-"));
    }
    return switch (media) {
      case STRUCTURED -> List.of(event(calls, CloudEvent.json(body), ""));
      case BATCH -> batch(calls, CloudEvent.json(body));
      default ->
          throw new Refusal(
              415, "unsupported-media-type", "Of CloudEvents' formats, this address takes JSON");
    };
  }

  private static List<Sent> batch(CloudEventCalls calls, JsonValue body) {
    if (!(body instanceof JsonArray items)) {
      throw Refusal.unreadable("", "must be an array");
    }
    List<Sent> all = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      all.add(event(calls, items.get(index), "/" + index));
    }
    return all;
  }

  private static Sent event(CloudEventCalls calls, JsonValue one, String at) {
    if (!(one instanceof JsonObject event)) {
      throw Refusal.unreadable(at, "must be an object");
    }
    return calls.sent(CloudEvent.structured(event, at), at + "/");
  }

  private Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.putIfAbsent(name, Collections.list(request.getHeaders(name)));
    }
    return headers;
  }

  private static byte[] bytes(InputStream body) {
    try {
      return body == null ? new byte[0] : body.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
