package takt.consent.optout;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import takt.platform.Schemas;

/** Tries again what is owed, every ten seconds, on every node. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class CleanUpTimer {

  private static final Logger LOG = Logger.getLogger(CleanUpTimer.class.getName());

  @Inject CleanUps cleanUps;
  @Inject Schemas schemas;
  @Inject Clock clock;
  @Inject MetricRegistry metrics;

  /** Shows in the metrics how many clean-ups are owed. */
  @PostConstruct
  void show() {
    metrics.gauge("takt_clean_ups_pending", cleanUps::count);
  }

  /** Tries what is due. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void retry() {
    if (!schemas.ready()) {
      return;
    }
    try {
      cleanUps.retry(clock.instant());
    } catch (RuntimeException failed) {
      // The database is away; health says so, and the next turn tries again.
      LOG.log(Level.WARNING, "Owed clean-ups were not tried: {0}", CleanUps.name(failed));
    }
  }
}
