package takt.consent.optin;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Confirmations of double opt-ins on H2")
class H2OptInProofTest extends OptInProofContract {

  H2OptInProofTest() {
    super(Database.Kind.H2);
  }
}
