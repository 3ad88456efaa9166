package takt.consent.optout;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.platform.Schemas;

/** Goes on with the clean-up after retirements, every ten seconds, on every node. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class RetirementTimer {

  private static final Logger LOG = Logger.getLogger(RetirementTimer.class.getName());

  /** So many steps are done in one turn. */
  private static final int STEPS = 200;

  @Inject RetirementCleanUps cleanUps;
  @Inject Schemas schemas;

  /** Goes some steps on. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void goOn() {
    if (!schemas.ready()) {
      return;
    }
    try {
      int steps = 0;
      while (steps < STEPS && cleanUps.step()) {
        steps++;
      }
    } catch (RuntimeException failed) {
      // The database is away; health says so, and the next turn goes on.
      LOG.log(
          Level.WARNING,
          "The clean-up after a retirement did not go on: {0}",
          CleanUps.name(failed));
    }
  }
}
