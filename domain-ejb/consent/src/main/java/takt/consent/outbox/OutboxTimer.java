package takt.consent.outbox;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.platform.Schemas;

/** Sweeps the outbox every ten seconds, on whichever node comes first. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxTimer {

  private static final Logger LOG = Logger.getLogger(OutboxTimer.class.getName());

  @Inject StoredOutbox outbox;
  @Inject Schemas schemas;

  /** Sweeps. */
  @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
  public void sweep() {
    if (!schemas.ready()) {
      return;
    }
    try {
      outbox.sweep();
    } catch (RuntimeException failed) {
      // The database is away; health says so, and the next turn tries again.
      LOG.log(Level.WARNING, "The outbox was not swept: {0}", failed.getClass().getName());
    }
  }
}
