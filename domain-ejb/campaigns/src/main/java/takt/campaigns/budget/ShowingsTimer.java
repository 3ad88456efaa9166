package takt.campaigns.budget;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.platform.Schemas;

/** Gives back every second what this node has ahead and does not use. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ShowingsTimer {

  private static final Logger LOG = Logger.getLogger(ShowingsTimer.class.getName());

  @Inject Showings showings;
  @Inject Schemas schemas;

  /** Gives back what is idle. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void giveBack() {
    if (!schemas.ready()) {
      return;
    }
    try {
      showings.giveBack();
    } catch (RuntimeException failed) {
      // The database is away; health says so. What could not be given back is not shown.
      LOG.log(Level.WARNING, "Showings were not given back: {0}", failed.getClass().getName());
    }
  }
}
