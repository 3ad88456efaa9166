package takt.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything under {@code /v1}: the API that Segment's SDKs speak. */
@ApplicationPath("/v1")
public class TrackingApplication extends Application {

  private static final Set<Class<?>> RESOURCES = Set.of();

  @Override
  public Set<Class<?>> getClasses() {
    return Stream.concat(ApiApplication.COMMON.stream(), RESOURCES.stream())
        .collect(Collectors.toSet());
  }
}
