package takt.consent.purpose;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Purposes on H2")
class H2PurposesTest extends PurposesContract {

  H2PurposesTest() {
    super(Database.Kind.H2);
  }
}
