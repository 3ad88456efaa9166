package takt.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import takt.web.campaigns.ofrep.ApiKeyHeader;
import takt.web.campaigns.ofrep.Failures;
import takt.web.campaigns.ofrep.OfrepResource;
import takt.web.problem.Problems;
import takt.web.problem.Violations;

/** The endpoints of OpenFeature's protocol, at the paths that its clients know. */
@ApplicationPath("/ofrep")
public class OfrepApplication extends Application {

  /** What refuses in the API's form; this protocol has a form of its own. */
  private static final Set<Class<?>> OTHERS = Set.of(Problems.class, Violations.class);

  @Override
  public Set<Class<?>> getClasses() {
    return Stream.concat(
            TrackingApplication.with(OfrepResource.class, ApiKeyHeader.class).stream()
                .filter(one -> !OTHERS.contains(one)),
            Stream.of(Failures.class))
        .collect(Collectors.toSet());
  }
}
