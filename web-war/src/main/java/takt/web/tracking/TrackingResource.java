package takt.web.tracking;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import takt.client.tracking.Taken;
import takt.client.tracking.TrackingApi;
import takt.web.rest.BodyLimit;

/** Segment's calls over REST; {@link TrackedCalls} asks for the key and bounds the body. */
@ApplicationScoped
public class TrackingResource implements TrackingApi {

  @Inject TrackedCalls calls;

  @Override
  @PermitAll
  @BodyLimit(Long.MAX_VALUE)
  public Taken identify(InputStream body) {
    return calls.one("identify", body);
  }

  @Override
  @PermitAll
  @BodyLimit(Long.MAX_VALUE)
  public Taken track(InputStream body) {
    return calls.one("track", body);
  }

  @Override
  @PermitAll
  @BodyLimit(Long.MAX_VALUE)
  public Taken page(InputStream body) {
    return calls.one("page", body);
  }

  @Override
  @PermitAll
  @BodyLimit(Long.MAX_VALUE)
  public Taken screen(InputStream body) {
    return calls.one("screen", body);
  }

  @Override
  @PermitAll
  @BodyLimit(Long.MAX_VALUE)
  public Taken group(InputStream body) {
    return calls.one("group", body);
  }

  @Override
  @PermitAll
  @BodyLimit(Long.MAX_VALUE)
  public Taken alias(InputStream body) {
    return calls.one("alias", body);
  }

  @Override
  @PermitAll
  @BodyLimit(Long.MAX_VALUE)
  public Taken batch(InputStream body) {
    return calls.batch(body);
  }
}
