package takt.consent.optin;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Double opt-ins on PostgreSQL")
class PostgresqlOptInsTest extends OptInsContract {

  PostgresqlOptInsTest() {
    super(Database.Kind.POSTGRESQL);
  }
}
