package takt.profiles.exports;

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
 * This node's hand: one export at once. What fails here is taken up again when its turn has run
 * out, here or on another node.
 */
@ApplicationScoped
class Crew {

  private static final Logger LOG = Logger.getLogger("takt");

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  @Inject ExportRows rows;
  @Inject Counting counting;

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
      Optional<Lease> lease = rows.claim(node);
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
        executor.runAsync(() -> work(lease)).whenComplete((done, failure) -> end(lease, failure));
  }

  private void work(Lease lease) {
    Optional<Lease> turn = Optional.of(lease);
    while (turn.isPresent()) {
      if (stopping) {
        rows.release(lease);
        return;
      }
      turn = counting.count(turn.get());
    }
    rows.finish(lease);
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
          "The export {0} stopped ({1}); it is taken up again at its checkpoint",
          new Object[] {lease.export(), cause.getClass().getSimpleName()});
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }
}
