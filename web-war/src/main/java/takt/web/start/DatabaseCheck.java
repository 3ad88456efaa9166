package takt.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import takt.platform.Database;
import takt.platform.Schemas;

/** Ready and started when the schemas are up to date and the database answers. */
@Readiness
@Startup
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

  private static final int SECONDS = 2;

  @Inject Schemas schemas;
  @Inject Database database;

  @Override
  public HealthCheckResponse call() {
    var check = HealthCheckResponse.named("database");
    if (!schemas.ready()) {
      return check.down().withData("problem", schemas.problem()).build();
    }
    try (Connection connection = database.source().getConnection()) {
      return check
          .status(connection.isValid(SECONDS))
          .withData("kind", database.kind().name())
          .build();
    } catch (SQLException unreachable) {
      return check.down().withData("problem", "The database does not answer").build();
    }
  }
}
