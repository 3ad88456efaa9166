package takt.consent.outbox;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("The outbox on PostgreSQL")
class PostgresqlOutboxTest extends OutboxContract {

  PostgresqlOutboxTest() {
    super(Database.Kind.POSTGRESQL);
  }
}
