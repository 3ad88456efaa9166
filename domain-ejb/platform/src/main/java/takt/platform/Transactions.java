package takt.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Runs work in transactions; {@link Atomic} is the usual way to it. */
@ApplicationScoped
public class Transactions {

  private static final long FIRST_PAUSE_NANOS = 2_000_000;

  @Inject UserTransaction transaction;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry registry;

  /** Whether the caller has a transaction. */
  public boolean active() {
    return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }

  /**
   * Runs the work in the caller's transaction, or in one of its own with new tries after passing
   * refusals (rules P.1 and P.2).
   *
   * @return what the work returned
   * @throws Exception what the work threw; the transaction has then been rolled back, or marked for
   *     it where it is the caller's
   */
  public <T> T call(Callable<T> work) throws Exception {
    if (active()) {
      return joined(work);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (Exception failure) {
        if (attempt == Atomic.TRIES || !PassingRefusal.isIn(failure)) {
          throw failure;
        }
        pause(attempt);
      }
    }
  }

  /**
   * Runs work that throws nothing checked, as {@link #call} does.
   *
   * @throws IllegalStateException if the transaction could not be begun or ended
   */
  public <T> T get(Supplier<T> work) {
    try {
      return call(work::get);
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IllegalStateException("The transaction could not be begun or ended", failed);
    }
  }

  /** The same for work without a result. */
  public void run(Runnable work) {
    get(
        () -> {
          work.run();
          return true;
        });
  }

  /** Runs something once the caller's transaction has ended, whichever way; at once without one. */
  public void afterwards(Runnable work) {
    if (active()) {
      registry.registerInterposedSynchronization(new Afterwards(work));
    } else {
      work.run();
    }
  }

  /** Waits for the end of a transaction. */
  private record Afterwards(Runnable work) implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      work.run();
    }
  }

  private <T> T joined(Callable<T> work) throws Exception {
    try {
      return work.call();
    } catch (Exception failure) {
      registry.setRollbackOnly();
      throw failure;
    }
  }

  private <T> T once(Callable<T> work) throws Exception {
    transaction.begin();
    boolean done = false;
    try {
      T result = work.call();
      done = true;
      return result;
    } finally {
      end(done);
    }
  }

  private void end(boolean done) throws Exception {
    if (done && transaction.getStatus() == Status.STATUS_ACTIVE) {
      transaction.commit();
    } else if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
      transaction.rollback();
    }
  }

  private static void pause(int attempt) {
    long most = FIRST_PAUSE_NANOS << attempt;
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
  }
}
