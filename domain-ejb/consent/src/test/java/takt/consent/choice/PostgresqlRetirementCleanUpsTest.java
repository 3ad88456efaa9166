package takt.consent.choice;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Clean-ups after retired purposes on PostgreSQL")
class PostgresqlRetirementCleanUpsTest extends RetirementCleanUpsContract {

  PostgresqlRetirementCleanUpsTest() {
    super(Database.Kind.POSTGRESQL);
  }
}
