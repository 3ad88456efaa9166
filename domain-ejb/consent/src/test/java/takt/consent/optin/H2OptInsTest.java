package takt.consent.optin;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Double opt-ins on H2")
class H2OptInsTest extends OptInsContract {

  H2OptInsTest() {
    super(Database.Kind.H2);
  }
}
