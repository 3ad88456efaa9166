package takt.profiles.notice;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import takt.platform.Schemas;

/** Sends notices every ten seconds, and deletes old ones every night. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class NoticeTimer {

  private static final Logger LOG = Logger.getLogger(NoticeTimer.class.getName());
  private static final int STEP = 10_000;

  private final AtomicBoolean sending = new AtomicBoolean();

  @Inject Deliveries deliveries;
  @Inject NoticeRows rows;
  @Inject StoredRecipients recipients;
  @Inject Schemas schemas;
  @Inject MetricRegistry metrics;
  @Inject Clock clock;

  /** Counts only: nothing in the metrics is about a person. */
  @PostConstruct
  void show() {
    metrics.gauge("takt_notices_waiting", recipients::waitingCount);
    metrics.gauge("takt_notices_given_up", recipients::givenUpCount);
  }

  /** Sends what is due, unless this node is still at it. */
  @Schedule(hour = "*", minute = "*", second = "3/10", persistent = false)
  public void send() {
    if (!schemas.ready() || !sending.compareAndSet(false, true)) {
      return;
    }
    try {
      deliveries.send();
    } catch (RuntimeException failed) {
      // The database is away; health says so, and the next turn tries again.
      LOG.log(Level.WARNING, "Notices were not sent: {0}", failed.getClass().getName());
    } finally {
      sending.set(false);
    }
  }

  /** At a quarter to four at night. */
  @Schedule(hour = "3", minute = "45", persistent = false)
  public void forget() {
    if (!schemas.ready()) {
      return;
    }
    try {
      rows.forget(clock.instant(), STEP);
      rows.forgetRetired();
    } catch (RuntimeException failed) {
      // The database is away; health says so, and the next night tries again.
      LOG.log(Level.WARNING, "Old notices were not deleted: {0}", failed.getClass().getName());
    }
  }
}
