package takt.consent.choice;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Consent on PostgreSQL")
class PostgresqlConsentsTest extends ConsentsContract {

  PostgresqlConsentsTest() {
    super(Database.Kind.POSTGRESQL);
  }
}
