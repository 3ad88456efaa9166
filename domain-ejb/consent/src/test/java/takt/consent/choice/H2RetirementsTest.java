package takt.consent.choice;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Retiring purposes on H2")
class H2RetirementsTest extends RetirementsContract {

  H2RetirementsTest() {
    super(Database.Kind.H2);
  }
}
