package takt.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import takt.web.tracking.TrackingResource;

/** Segment's endpoints, at the paths that its SDKs know. */
@ApplicationPath("/v1")
public class TrackingApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Stream.concat(ApiApplication.COMMON.stream(), Stream.of(TrackingResource.class))
        .collect(Collectors.toSet());
  }
}
