package takt.consent.choice;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Choices made elsewhere on PostgreSQL")
class PostgresqlImportedChoicesTest extends ImportedChoicesContract {

  PostgresqlImportedChoicesTest() {
    super(Database.Kind.POSTGRESQL);
  }
}
