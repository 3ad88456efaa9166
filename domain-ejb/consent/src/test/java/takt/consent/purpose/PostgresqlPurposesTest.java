package takt.consent.purpose;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Purposes on PostgreSQL")
class PostgresqlPurposesTest extends PurposesContract {

  PostgresqlPurposesTest() {
    super(Database.Kind.POSTGRESQL);
  }
}
