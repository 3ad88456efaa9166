package takt.consent.choice;

import org.junit.jupiter.api.DisplayName;
import takt.platform.Database;

@DisplayName("Clean-ups after retired purposes on H2")
class H2RetirementCleanUpsTest extends RetirementCleanUpsContract {

  H2RetirementCleanUpsTest() {
    super(Database.Kind.H2);
  }
}
