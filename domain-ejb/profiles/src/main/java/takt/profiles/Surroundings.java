package takt.profiles;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

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
}
