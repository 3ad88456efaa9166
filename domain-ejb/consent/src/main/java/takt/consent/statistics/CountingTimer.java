package takt.consent.statistics;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.consent.ChoiceStatistics;
import takt.platform.Schemas;

/** Counts the choices of days that are over, every ten seconds, on whichever node comes first. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class CountingTimer {

  private static final Logger LOG = Logger.getLogger(CountingTimer.class.getName());

  @Inject ChoiceStatistics statistics;
  @Inject Schemas schemas;

  /** Counts what is due. */
  @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
  public void count() {
    if (!schemas.ready()) {
      return;
    }
    try {
      statistics.count();
    } catch (RuntimeException failed) {
      // The database is away; health says so, and the next turn tries again.
      LOG.log(Level.WARNING, "Choices were not counted: {0}", failed.getClass().getName());
    }
  }
}
