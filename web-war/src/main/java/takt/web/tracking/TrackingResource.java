package takt.web.tracking;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import takt.client.tracking.Taken;
import takt.client.tracking.TrackingApi;
import takt.profiles.Events;
import takt.profiles.IncomingEvent;
import takt.web.access.BodyKey;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.BodyLimit;

/**
 * Takes Segment's calls. Every method is open to the access filter, because the key may stand in
 * the body, and asks for the key itself. Bodies are read here up to Segment's own limits, whose
 * excess SDKs expect to be a 400.
 */
@ApplicationScoped
public class TrackingResource implements TrackingApi {

  private static final int MOST_CALL = 32 * 1024;
  private static final int MOST_BATCH = 500 * 1024;
  private static final Set<String> SENDERS = Set.of(Role.BROWSER, Role.INTEGRATOR);

  @Inject Events events;
  @Inject BodyKey keys;
  @Inject Caller caller;
  @Inject Signalling signalling;
  @Inject Clock clock;

  @Override
  @PermitAll
  @BodyLimit(Long.MAX_VALUE)
  public Taken identify(InputStream body) {
    return one("identify", body);
  }

  @Override
  @PermitAll
  @BodyLimit(Long.MAX_VALUE)
  public Taken track(InputStream body) {
    return one("track", body);
  }

  @Override
  @PermitAll
  @BodyLimit(Long.MAX_VALUE)
  public Taken page(InputStream body) {
    return one("page", body);
  }

  @Override
  @PermitAll
  @BodyLimit(Long.MAX_VALUE)
  public Taken screen(InputStream body) {
    return one("screen", body);
  }

  @Override
  @PermitAll
  @BodyLimit(Long.MAX_VALUE)
  public Taken group(InputStream body) {
    return one("group", body);
  }

  @Override
  @PermitAll
  @BodyLimit(Long.MAX_VALUE)
  public Taken alias(InputStream body) {
    return one("alias", body);
  }

  @Override
  @PermitAll
  @BodyLimit(Long.MAX_VALUE)
  public Taken batch(InputStream body) {
    byte[] bytes = read(body, MOST_BATCH);
    JsonObject batch = admitted(bytes);
    if (!(batch.get("batch") instanceof JsonArray items)) {
      throw Refusal.unreadable("/batch", "must be an array");
    }
    if (bytes.length > MOST_CALL) {
      items.forEach(TrackingResource::checkLength);
    }
    return take(calls().batch(batch, items));
  }

  private Taken one(String type, InputStream body) {
    JsonObject call = admitted(read(body, MOST_CALL));
    return take(calls().event(type, call).map(List::of).orElse(List.of()));
  }

  private Taken take(List<IncomingEvent> all) {
    signalling.heed(all);
    for (int from = 0; from < all.size(); from += Events.MOST) {
      events.take(all.subList(from, Math.min(all.size(), from + Events.MOST)));
    }
    // Whoever has a profile only now has objected to sharing all the same.
    signalling.heed(all);
    return new Taken(true);
  }

  private SegmentCalls calls() {
    return new SegmentCalls(clock.instant(), !caller.is(Role.BROWSER));
  }

  /** A caller without a key in the header is refused before a word of the body is believed. */
  private JsonObject admitted(byte[] bytes) {
    JsonObject object;
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      object = reader.read() instanceof JsonObject read ? read : null;
    } catch (JsonException unreadable) {
      throw Refusal.unreadable("", "is not JSON");
    }
    if (object == null) {
      throw Refusal.unreadable("", "must be an object");
    }
    String key = SegmentCalls.text(object, "writeKey");
    keys.admit(key.isEmpty() ? Optional.empty() : Optional.of(key), "tracking", SENDERS);
    return object;
  }

  private static byte[] read(InputStream body, int most) {
    try {
      byte[] bytes = body.readNBytes(most + 1);
      if (bytes.length > most) {
        throw tooLarge(most);
      }
      return bytes;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void checkLength(JsonValue item) {
    if (item.toString().getBytes(StandardCharsets.UTF_8).length > MOST_CALL) {
      throw tooLarge(MOST_CALL);
    }
  }

  private static Refusal tooLarge(int most) {
    return new Refusal(
        400, "too-large", "A call may have at most " + most + " bytes, as Segment limits it");
  }
}
