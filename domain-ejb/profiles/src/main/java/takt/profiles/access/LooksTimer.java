package takt.profiles.access;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.platform.Schemas;

/** Deletes looks whose time is over, once a day, in small steps; on any number of nodes. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class LooksTimer {

  private static final Logger LOG = Logger.getLogger(LooksTimer.class.getName());
  private static final int STEP = 1_000;
  private static final int MOST_STEPS = 1_000;

  @Inject StoredLooks looks;
  @Inject Schemas schemas;
  @Inject Clock clock;

  /** At a quarter past three at night. */
  @Schedule(hour = "3", minute = "15", persistent = false)
  public void forget() {
    if (!schemas.ready()) {
      return;
    }
    try {
      int step = 0;
      while (step < MOST_STEPS && looks.forget(clock.instant(), STEP) >= STEP) {
        step++;
      }
    } catch (RuntimeException failed) {
      // The database is away; health says so, and the next night tries again.
      LOG.log(Level.WARNING, "Old looks were not deleted: {0}", failed.getClass().getName());
    }
  }
}
