package takt.web.profiles.erasure;

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
import takt.profiles.Erasures;
import takt.web.idempotency.ForgottenAnswers;

/**
 * Tries owed erasures again, and deletes what was kept and is over, every ten seconds, on every
 * node.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ErasureTimer {

  private static final Logger LOG = Logger.getLogger(ErasureTimer.class.getName());

  @Inject Erasures erasures;
  @Inject ForgottenAnswers answers;
  @Inject Schemas schemas;
  @Inject Clock clock;
  @Inject MetricRegistry metrics;

  /** Shows in the metrics how many erasures are owed. */
  @PostConstruct
  void show() {
    metrics.gauge("takt_erasures_pending", erasures::pendingCount);
  }

  /** Tries what is due. */
  @Schedule(hour = "*", minute = "*", second = "6/10", persistent = false)
  public void retry() {
    if (!schemas.ready()) {
      return;
    }
    try {
      erasures.retry(clock.instant(), answers);
      erasures.forgetKept();
    } catch (RuntimeException failed) {
      // The database is away; health says so, and the next turn tries again.
      LOG.log(Level.WARNING, "Owed erasures were not tried: {0}", failed.getClass().getName());
    }
  }
}
