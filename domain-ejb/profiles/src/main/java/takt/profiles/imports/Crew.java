package takt.profiles.imports;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * This node's hands: at most two runs at once. What fails here is taken up again when its turn has
 * run out, here or on another node.
 */
@ApplicationScoped
class Crew {

  private static final Logger LOG = Logger.getLogger("takt");
  private static final int HANDS = 2;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  @Inject Runs runs;
  @Inject Turn turn;

  private final UUID node = UUID.randomUUID();
  private final Semaphore free = new Semaphore(HANDS);
  private volatile boolean stopping;

  /** Takes up what waits, as far as hands are free. */
  public void wake() {
    while (!stopping && free.tryAcquire()) {
      boolean busy = false;
      try {
        Optional<Lease> lease = runs.claim(node);
        lease.ifPresent(this::begin);
        busy = lease.isPresent();
      } finally {
        if (!busy) {
          free.release();
        }
      }
      if (!busy) {
        return;
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
    free.release();
    if (failure == null) {
      wake();
    } else {
      // Only the kind of failure is logged: messages may quote personal data.
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      LOG.log(
          Level.WARNING,
          "The import {0} stopped ({1}); it is taken up again at its checkpoint",
          new Object[] {lease.run(), cause.getClass().getSimpleName()});
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }
}
