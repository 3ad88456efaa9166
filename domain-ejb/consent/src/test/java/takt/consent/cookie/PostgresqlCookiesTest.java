package takt.consent.cookie;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("The register of cookies on PostgreSQL")
class PostgresqlCookiesTest extends CookiesContract {

  PostgresqlCookiesTest() {
    super(Database.Kind.POSTGRESQL);
  }
}
