package takt.consent.choice;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Retiring purposes on PostgreSQL")
class PostgresqlRetirementsTest extends RetirementsContract {

  PostgresqlRetirementsTest() {
    super(Database.Kind.POSTGRESQL);
  }
}
