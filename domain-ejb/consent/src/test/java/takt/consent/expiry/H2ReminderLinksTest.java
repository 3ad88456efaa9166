package takt.consent.expiry;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("The links of reminders on H2")
class H2ReminderLinksTest extends ReminderLinksContract {

  H2ReminderLinksTest() {
    super(Database.Kind.H2);
  }
}
