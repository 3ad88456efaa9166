package takt.profiles.store;

import java.util.function.Supplier;

/**
 * A copy in memory of what belongs to the company, at most one second old. Never of personal data.
 *
 * @param <T> what it is, unchangeable
 */
public final class FreshCopy<T> {

  private static final long FRESH_NANOS = 1_000_000_000;

  private final Supplier<T> source;
  private volatile Taken<T> taken;

  /** Of what the source gives. */
  public FreshCopy(Supplier<T> source) {
    this.source = source;
  }

  private record Taken<T>(T value, long at) {}

  /** What it is now, or was within the last second. */
  public T get() {
    Taken<T> current = taken;
    if (current == null || System.nanoTime() - current.at > FRESH_NANOS) {
      long at = System.nanoTime();
      current = new Taken<>(source.get(), at);
      taken = current;
    }
    return current.value;
  }

  /** Whoever asks next gets it from the source. */
  public void forget() {
    taken = null;
  }
}
