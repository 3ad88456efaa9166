package takt.consent.expiry;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Reminders on PostgreSQL")
class PostgresqlRemindersTest extends RemindersContract {

  PostgresqlRemindersTest() {
    super(Database.Kind.POSTGRESQL);
  }
}
