package takt.web.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import takt.platform.Schemas;
import takt.profiles.PersonRequests;

/** Shows in health how many requests of persons are open and overdue. Always up: Takt works. */
@Readiness
@ApplicationScoped
public class RequestsCheck implements HealthCheck {

  @Inject Schemas schemas;
  @Inject PersonRequests requests;

  @Override
  public HealthCheckResponse call() {
    var check = HealthCheckResponse.named("requests").up();
    return schemas.ready()
        ? check
            .withData("open", requests.openCount())
            .withData("overdue", requests.overdueCount())
            .build()
        : check.build();
  }
}
