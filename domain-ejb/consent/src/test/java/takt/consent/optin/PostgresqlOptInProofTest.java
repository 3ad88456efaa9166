package takt.consent.optin;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Confirmations of double opt-ins on PostgreSQL")
class PostgresqlOptInProofTest extends OptInProofContract {

  PostgresqlOptInProofTest() {
    super(Database.Kind.POSTGRESQL);
  }
}
