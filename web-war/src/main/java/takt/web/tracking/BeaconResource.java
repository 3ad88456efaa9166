package takt.web.tracking;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import takt.client.tracking.BeaconApi;
import takt.client.tracking.Taken;
import takt.web.rest.BodyLimit;

/** Beacons over REST. */
@ApplicationScoped
public class BeaconResource implements BeaconApi {

  @Inject TrackedCalls calls;

  @Override
  @PermitAll
  @BodyLimit(Long.MAX_VALUE)
  public Taken batch(String writeKey, InputStream body) {
    return writeKey == null || writeKey.isBlank()
        ? calls.batch(body)
        : calls.beacon(writeKey, body);
  }
}
