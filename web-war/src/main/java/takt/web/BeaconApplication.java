package takt.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import takt.web.tracking.BeaconResource;

/** The beacon's endpoint, at the path that RudderStack's SDKs know. */
@ApplicationPath("/beacon")
public class BeaconApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return TrackingApplication.with(BeaconResource.class);
  }
}
