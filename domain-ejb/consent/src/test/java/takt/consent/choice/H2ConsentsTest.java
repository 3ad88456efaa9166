package takt.consent.choice;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Consent on H2")
class H2ConsentsTest extends ConsentsContract {

  H2ConsentsTest() {
    super(Database.Kind.H2);
  }
}
