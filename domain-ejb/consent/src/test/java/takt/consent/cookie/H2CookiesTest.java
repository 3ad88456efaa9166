package takt.consent.cookie;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("The register of cookies on H2")
class H2CookiesTest extends CookiesContract {

  H2CookiesTest() {
    super(Database.Kind.H2);
  }
}
