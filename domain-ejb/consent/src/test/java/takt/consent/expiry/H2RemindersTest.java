package takt.consent.expiry;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Reminders on H2")
class H2RemindersTest extends RemindersContract {

  H2RemindersTest() {
    super(Database.Kind.H2);
  }
}
