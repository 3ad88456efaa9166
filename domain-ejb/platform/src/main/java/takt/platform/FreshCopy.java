package takt.platform;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A copy in memory of what belongs to the company, at most one second old; on the node that changed
 * it, none from before the change is used once its transaction has ended. Never of personal data.
 *
 * @param <T> what it is, unchangeable
 */
public final class FreshCopy<T> {

  private static final long FRESH_NANOS = 1_000_000_000;

  private final Supplier<T> source;
  private final AtomicLong changes = new AtomicLong();
  private volatile Taken<T> taken;

  /** Of what the source gives. */
  public FreshCopy(Supplier<T> source) {
    this.source = source;
  }

  /** A copy, when it was taken, and after how many changes. */
  private record Taken<T>(T value, long at, long changes) {}

  /** What it is now, or was within the last second. */
  public T get() {
    Taken<T> current = taken;
    if (current == null
        || current.changes != changes.get()
        || System.nanoTime() - current.at > FRESH_NANOS) {
      long before = changes.get();
      long at = System.nanoTime();
      current = new Taken<>(source.get(), at, before);
      taken = current;
    }
    return current.value;
  }

  /** Whoever asks next gets it from the source. */
  public void forget() {
    changes.incrementAndGet();
  }

  /**
   * The same, now and once the caller's transaction has ended: another thread may take a copy in
   * between, of what was before.
   */
  public void forget(Transactions transactions) {
    forget();
    transactions.afterwards(this::forget);
  }
}
