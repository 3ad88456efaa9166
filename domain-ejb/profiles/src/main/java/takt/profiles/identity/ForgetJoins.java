package takt.profiles.identity;

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
import takt.platform.Transactions;

/** Deletes whom identifiers led together once that counts no longer (rule F1.10), every hour. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ForgetJoins {

  private static final Logger LOG = Logger.getLogger(ForgetJoins.class.getName());

  @Inject JoinRows rows;
  @Inject Schemas schemas;
  @Inject Transactions transactions;
  @Inject Clock clock;

  /** Deletes. */
  @Schedule(hour = "*", minute = "41", persistent = false)
  public void forget() {
    if (!schemas.ready()) {
      return;
    }
    try {
      transactions.run(() -> rows.forget(clock.instant()));
    } catch (RuntimeException failed) {
      // The database is away; health says so, and the next turn tries again.
      LOG.log(Level.WARNING, "Joins were not forgotten: {0}", failed.getClass().getName());
    }
  }
}
