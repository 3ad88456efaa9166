package takt.campaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The copy of placements and campaigns in memory (rule G1.5). One thread at a time looks whether it
 * is still right; the others go on with it meanwhile, as long as it is less than a second old.
 */
@ApplicationScoped
public class CurrentPlans {

  private static final long OLDEST_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private record Copy(Plans plans, long checkedNanos) {}

  private final ReentrantLock looking = new ReentrantLock();
  private volatile Copy copy;

  @Inject Configuration configuration;

  /** The copy, at most one second old. */
  public Plans get() {
    Copy known = copy;
    long age = known == null ? OLDEST_NANOS : System.nanoTime() - known.checkedNanos();
    if (age < LOOK_NANOS) {
      return known.plans();
    }
    if (age < OLDEST_NANOS && !looking.tryLock()) {
      return known.plans();
    }
    if (age >= OLDEST_NANOS) {
      looking.lock();
    }
    try {
      return look();
    } finally {
      looking.unlock();
    }
  }

  private Plans look() {
    Copy known = copy;
    long now = System.nanoTime();
    if (known != null && now - known.checkedNanos() < LOOK_NANOS) {
      return known.plans();
    }
    long revision = configuration.revision();
    Plans plans =
        known != null && known.plans().revision() == revision
            ? known.plans()
            : configuration.load();
    copy = new Copy(plans, now);
    return plans;
  }

  /** Forgets the copy once a change on this node is committed. */
  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConfigurationChanged change) {
    looking.lock();
    try {
      copy = null;
    } finally {
      looking.unlock();
    }
  }
}
