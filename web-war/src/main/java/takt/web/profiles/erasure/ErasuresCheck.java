package takt.web.profiles.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import takt.platform.Schemas;
import takt.profiles.Erasures;

/** Shows in health how many erasures are owed. Always up: Takt works, and works them off. */
@Readiness
@ApplicationScoped
public class ErasuresCheck implements HealthCheck {

  @Inject Schemas schemas;
  @Inject Erasures erasures;

  @Override
  public HealthCheckResponse call() {
    var check = HealthCheckResponse.named("erasures").up();
    return schemas.ready()
        ? check.withData("pending", erasures.pendingCount()).build()
        : check.build();
  }
}
