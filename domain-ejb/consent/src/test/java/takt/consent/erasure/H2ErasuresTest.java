package takt.consent.erasure;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Erasure in consent on H2")
class H2ErasuresTest extends ErasuresContract {

  H2ErasuresTest() {
    super(Database.Kind.H2);
  }
}
