package takt.web.profiles.retention;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.platform.Schemas;

/** Starts a run a day, and goes on with it every five seconds, on whichever node comes first. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionTimer {

  private static final Logger LOG = Logger.getLogger(RetentionTimer.class.getName());

  /** So many steps are done in one turn. */
  private static final int STEPS = 100;

  @Inject RetentionRuns runs;
  @Inject Schemas schemas;

  /** Goes some steps on. */
  @Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
  public void goOn() {
    if (!schemas.ready()) {
      return;
    }
    try {
      runs.startIfDue();
      int steps = 0;
      while (steps < STEPS && runs.step()) {
        steps++;
      }
    } catch (RuntimeException failed) {
      // The database is away; health says so, and the next turn goes on.
      LOG.log(Level.WARNING, "Retention did not go on: {0}", failed.getClass().getName());
    }
  }
}
