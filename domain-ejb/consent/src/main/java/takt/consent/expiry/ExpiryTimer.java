package takt.consent.expiry;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.platform.Schemas;

/** Ends consents that are due, every ten seconds, on whichever node comes first. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ExpiryTimer {

  private static final Logger LOG = Logger.getLogger(ExpiryTimer.class.getName());

  @Inject EndConsents endConsents;
  @Inject Schemas schemas;

  /** Ends what is due. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void end() {
    if (!schemas.ready()) {
      return;
    }
    try {
      endConsents.end();
    } catch (RuntimeException failed) {
      // The database is away; health says so, and the next turn tries again.
      LOG.log(Level.WARNING, "Consents were not ended: {0}", failed.getClass().getName());
    }
  }
}
