package takt.profiles.forecast;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * This node's hand: one training at a time. What fails here is begun anew when its turn has run
 * out, here or on another node.
 */
@ApplicationScoped
class Crew {

  private static final Logger LOG = Logger.getLogger("takt");

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  @Inject Models models;
  @Inject Turn turn;

  private final UUID node = UUID.randomUUID();
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean stopping;

  /** Takes up what waits, if the hand is free. */
  public void wake() {
    if (stopping || !busy.compareAndSet(false, true)) {
      return;
    }
    boolean begun = false;
    try {
      Optional<Lease> lease = models.claim(node);
      lease.ifPresent(this::begin);
      begun = lease.isPresent();
    } finally {
      if (!begun) {
        busy.set(false);
      }
    }
  }

  private void begin(Lease lease) {
    var unused =
        executor
            .runAsync(() -> turn.work(lease, () -> stopping))
            .whenComplete((done, failure) -> end(lease, failure));
  }

  private void end(Lease lease, Throwable failure) {
    busy.set(false);
    if (failure == null) {
      wake();
    } else {
      // Only the kind of failure is logged: messages may quote personal data.
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      LOG.log(
          Level.WARNING,
          "The training {0} stopped ({1}); it is begun anew when its turn has run out",
          new Object[] {lease.model(), cause.getClass().getSimpleName()});
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }
}
