package takt.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import takt.consent.Consents;
import takt.platform.Schemas;

/** Shows in health how many clean-ups are owed. Always up: Takt works, and works them off. */
@Readiness
@ApplicationScoped
public class CleanUpsCheck implements HealthCheck {

  @Inject Schemas schemas;
  @Inject Consents consents;

  @Override
  public HealthCheckResponse call() {
    var check = HealthCheckResponse.named("clean-ups").up();
    return schemas.ready()
        ? check.withData("pending", consents.pendingCount()).build()
        : check.build();
  }
}
