package takt.consent.choice;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Choices made elsewhere on H2")
class H2ImportedChoicesTest extends ImportedChoicesContract {

  H2ImportedChoicesTest() {
    super(Database.Kind.H2);
  }
}
