package takt.profiles.desk;

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

/** Deletes requests whose time is over, once a day, and shows in the metrics how many wait. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DeskTimer {

  private static final Logger LOG = Logger.getLogger(DeskTimer.class.getName());

  @Inject StoredRequests requests;
  @Inject Schemas schemas;
  @Inject MetricRegistry metrics;
  @Inject Clock clock;

  /** Counts only: nothing in the metrics is about a person. */
  @PostConstruct
  void show() {
    metrics.gauge("takt_requests_open", requests::openCount);
    metrics.gauge("takt_requests_overdue", requests::overdueCount);
  }

  /** At half past three at night. */
  @Schedule(hour = "3", minute = "30", persistent = false)
  public void forget() {
    if (!schemas.ready()) {
      return;
    }
    try {
      requests.forget(clock.instant());
    } catch (RuntimeException failed) {
      // The database is away; health says so, and the next night tries again.
      LOG.log(Level.WARNING, "Old requests were not deleted: {0}", failed.getClass().getName());
    }
  }
}
