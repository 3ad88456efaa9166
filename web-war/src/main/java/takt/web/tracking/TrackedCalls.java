package takt.web.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import takt.client.tracking.Taken;
import takt.profiles.ConsentCategories;
import takt.profiles.IdentifierTypes;
import takt.profiles.SegmentCall;
import takt.web.access.BodyKey;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.problem.Refusal;

/**
 * Takes what Segment's endpoints are sent. They are open to the access filter, because the key may
 * stand in the body or in the address: it is asked for here. Bodies are read here up to Segment's
 * own limits, whose excess SDKs expect to be a 400 (rule T.2).
 */
@ApplicationScoped
class TrackedCalls {

  private static final int MOST_CALL = 32 * 1024;
  private static final int MOST_BATCH = 500 * 1024;
  private static final Set<String> SENDERS = Set.of(Role.BROWSER, Role.INTEGRATOR);
  private static final Set<String> BROWSERS = Set.of(Role.BROWSER);

  @Inject Arrivals arrivals;
  @Inject BodyKey keys;
  @Inject Caller caller;
  @Inject ConsentCategories categories;
  @Inject IdentifierTypes types;
  @Inject Clock clock;

  /** Takes one call of this type. */
  Taken one(String type, InputStream body) {
    JsonObject call = object(CallBody.read(body, MOST_CALL));
    admitByBody(call);
    arrivals.take(calls().call(type, call).map(List::of).orElse(List.of()));
    return new Taken(true);
  }

  /** Takes many calls. */
  Taken batch(InputStream body) {
    byte[] bytes = CallBody.read(body, MOST_BATCH);
    JsonObject batch = object(bytes);
    admitByBody(batch);
    return take(batch, bytes.length);
  }

  /** Takes many calls of a browser that can send no header (rule T.3). */
  Taken beacon(String writeKey, InputStream body) {
    keys.admit(Optional.of(writeKey), "tracking", BROWSERS);
    byte[] bytes = CallBody.read(body, MOST_BATCH);
    return take(object(bytes), bytes.length);
  }

  private Taken take(JsonObject batch, int length) {
    if (!(batch.get("batch") instanceof JsonArray items)) {
      throw Refusal.unreadable("/batch", "must be an array");
    }
    if (length > MOST_CALL) {
      items.forEach(TrackedCalls::checkLength);
    }
    arrivals.take(calls().batch(batch, items));
    return new Taken(true);
  }

  private SegmentCalls calls() {
    return new SegmentCalls(
        clock.instant(),
        !caller.is(Role.BROWSER),
        arrivals.byBot(),
        categories::of,
        types::identifier);
  }

  private static JsonObject object(byte[] bytes) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      if (reader.read() instanceof JsonObject object) {
        return object;
      }
    } catch (JsonException unreadable) {
      throw Refusal.unreadable("", "is not JSON");
    }
    throw Refusal.unreadable("", "must be an object");
  }

  /** A caller without a key in the header is refused before a word of the body is believed. */
  private void admitByBody(JsonObject body) {
    String key = SegmentCall.text(body, "writeKey");
    keys.admit(key.isEmpty() ? Optional.empty() : Optional.of(key), "tracking", SENDERS);
  }

  private static void checkLength(JsonValue item) {
    if (item.toString().getBytes(StandardCharsets.UTF_8).length > MOST_CALL) {
      throw CallBody.tooLarge(MOST_CALL);
    }
  }
}
