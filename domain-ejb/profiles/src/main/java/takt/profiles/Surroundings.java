package takt.profiles;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * In what situation something happens: what is said of it, and when and where that is.
 *
 * @param context what is said, by name
 * @param situation what is said by facets
 * @param now when
 * @param zone by which clock
 */
public record Surroundings(
    Map<String, String> context, Situation situation, Instant now, ZoneId zone) {

  /** Copies what it is given. */
  public Surroundings {
    context = Map.copyOf(context);
  }

  /** What is said under a name: in the context, else as a facet. */
  public Optional<String> said(String name) {
    return Optional.ofNullable(context.get(name))
        .or(() -> Optional.ofNullable(situation.values().get(name)));
  }

  /** What the clock there shows. */
  public LocalDateTime local() {
    return LocalDateTime.ofInstant(now, zone);
  }
}
