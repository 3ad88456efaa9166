package takt.profiles.sweep;

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
import takt.profiles.definition.SweepRows;
import takt.profiles.definition.SweepRows.Turn;

/**
 * This node's broom: one sweep at a time. What fails here goes on from where it was when its turn
 * has run out, here or on another node.
 */
@ApplicationScoped
class Sweeper {

  private static final Logger LOG = Logger.getLogger("takt");

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  @Inject SweepRows sweeps;
  @Inject Chunk chunk;

  private final UUID node = UUID.randomUUID();
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean stopping;

  /** Takes up the oldest sweep, if the hand is free and no other node is at it. */
  public void wake() {
    if (stopping || !busy.compareAndSet(false, true)) {
      return;
    }
    boolean begun = false;
    try {
      Optional<Turn> turn = sweeps.claim(node);
      turn.ifPresent(this::begin);
      begun = turn.isPresent();
    } finally {
      if (!begun) {
        busy.set(false);
      }
    }
  }

  private void begin(Turn turn) {
    var unused =
        executor.runAsync(() -> work(turn)).whenComplete((done, failure) -> end(turn, failure));
  }

  /** Sweeps to the end, or until the node stops. */
  void work(Turn turn) {
    Optional<Turn> goesOn = Optional.of(turn);
    while (goesOn.isPresent() && !stopping) {
      goesOn = chunk.sweep(goesOn.get());
    }
    if (goesOn.isEmpty()) {
      sweeps.finish(turn);
    } else {
      sweeps.release(turn);
    }
  }

  private void end(Turn turn, Throwable failure) {
    busy.set(false);
    if (failure == null) {
      wake();
    } else {
      // Only the kind of failure is logged: messages may quote personal data.
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      LOG.log(
          Level.WARNING,
          "The sweep {0} stopped ({1}); it goes on when its turn has run out",
          new Object[] {turn.sweeps().get(0).id(), cause.getClass().getSimpleName()});
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }
}
