package takt.consent.expiry;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("The links of reminders on PostgreSQL")
class PostgresqlReminderLinksTest extends ReminderLinksContract {

  PostgresqlReminderLinksTest() {
    super(Database.Kind.POSTGRESQL);
  }
}
