package takt.campaigns;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that the company lays down, as one change left it (rule G8.7).
 *
 * @param <T> what it is
 * @param revision 1 for the first change, 0 for what holds before anybody changes it
 * @param value what it is now
 * @param at when it was changed
 * @param by who changed it, the label of their key
 */
public record Revised<T>(int revision, T value, Optional<Instant> at, Optional<String> by) {

  /** Refuses what is left out. */
  public Revised {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
  }

  /** What holds before anybody changes it. */
  public static <T> Revised<T> unchanged(T value) {
    return new Revised<>(0, value, Optional.empty(), Optional.empty());
  }
}
