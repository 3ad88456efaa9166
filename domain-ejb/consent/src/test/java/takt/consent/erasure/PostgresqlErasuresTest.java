package takt.consent.erasure;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Erasure in consent on PostgreSQL")
class PostgresqlErasuresTest extends ErasuresContract {

  PostgresqlErasuresTest() {
    super(Database.Kind.POSTGRESQL);
  }
}
