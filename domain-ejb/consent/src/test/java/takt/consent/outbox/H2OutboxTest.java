package takt.consent.outbox;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("The outbox on H2")
class H2OutboxTest extends OutboxContract {

  H2OutboxTest() {
    super(Database.Kind.H2);
  }
}
