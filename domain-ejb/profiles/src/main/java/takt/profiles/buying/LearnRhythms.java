package takt.profiles.buying;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.platform.Schemas;

/** Learns once a day and when asked, on whichever node comes first (rule F15.4). */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LearnRhythms {

  private static final Logger LOG = Logger.getLogger(LearnRhythms.class.getName());

  @Inject Schemas schemas;
  @Inject Learner learner;
  @Inject Learnings learnings;

  private final UUID node = UUID.randomUUID();
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean stopping;

  /** Every five seconds, unless this node is at work. */
  @Schedule(hour = "*", minute = "*", second = "4/5", persistent = false)
  public void learn() {
    if (!schemas.ready() || stopping || !busy.compareAndSet(false, true)) {
      return;
    }
    try {
      learner.askDaily();
      Optional<Lease> lease = learnings.claim(node);
      while (lease.isPresent()) {
        learner.work(lease.get(), () -> stopping);
        lease = stopping ? Optional.empty() : learnings.claim(node);
      }
    } catch (RuntimeException failed) {
      // It is begun anew when the turn has run out. Messages may quote personal data.
      LOG.log(
          Level.WARNING,
          "How soon persons buy again was not learnt: {0}",
          failed.getClass().getName());
    } finally {
      busy.set(false);
    }
  }

  /** Stops between two chunks of persons. */
  @PreDestroy
  void stop() {
    stopping = true;
  }
}
