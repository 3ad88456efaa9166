package takt.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import takt.web.tracking.CrossOrigin;
import takt.web.tracking.OtherPaths;
import takt.web.tracking.TrackingResource;

/** Segment's endpoints, at the paths that its SDKs know. */
@ApplicationPath("/v1")
public class TrackingApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return with(TrackingResource.class, OtherPaths.class);
  }

  /** These, and what everything goes through that browsers send events to. */
  static Set<Class<?>> with(Class<?>... own) {
    return Stream.concat(
            ApiApplication.COMMON.stream(),
            Stream.concat(Stream.of(CrossOrigin.class), Stream.of(own)))
        .collect(Collectors.toSet());
  }
}
