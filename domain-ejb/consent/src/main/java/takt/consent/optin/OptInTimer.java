package takt.consent.optin;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.platform.Schemas;

/** Deletes what nobody confirmed in time, every ten seconds, on whichever node comes first. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class OptInTimer {

  private static final Logger LOG = Logger.getLogger(OptInTimer.class.getName());

  @Inject StoredOptIns optIns;
  @Inject Schemas schemas;

  /** Sweeps. */
  @Schedule(hour = "*", minute = "*", second = "7/10", persistent = false)
  public void sweep() {
    if (!schemas.ready()) {
      return;
    }
    try {
      optIns.sweep();
    } catch (RuntimeException failed) {
      // The database is away; health says so, and the next turn tries again.
      LOG.log(Level.WARNING, "Opt-ins were not swept: {0}", failed.getClass().getName());
    }
  }
}
