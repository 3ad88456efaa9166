package takt.profiles.derive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.profiles.Dimension;
import takt.profiles.situation.Situating;
import takt.profiles.store.Tables;

/**
 * By which rules interests are computed (rules F3.2, F3.5, F3.7 and F3.8).
 *
 * @param halfLives after how long an event counts half, of each dimension
 * @param servingHalfLife after how long a serving counts half
 * @param halvesAt so many servings halve an interest, at least 1: n in rule F3.7
 * @param servings the types of events that are servings, by name
 * @param situating how situations are told apart
 */
public record InterestRules(
    Map<Dimension, Duration> halfLives,
    Duration servingHalfLife,
    int halvesAt,
    SortedSet<String> servings,
    Situating situating) {

  /** Changes when this code computes something else from the same events. */
  private static final String FORMULA = "1";

  /** Wants every dimension's, and copies them. */
  public InterestRules {
    halfLives = new EnumMap<>(halfLives);
    servings = new TreeSet<>(servings);
    if (halfLives.size() != Dimension.values().length) {
      throw new IllegalArgumentException("Each dimension needs a half-life");
    }
  }

  /** The half-life of a dimension. */
  public Duration halfLife(Dimension dimension) {
    return halfLives.get(dimension);
  }

  /** Whether anything is served at all; if not, nothing about servings is stored. */
  public boolean serve() {
    return !servings.isEmpty();
  }

  /**
   * What is left of an interest that was served too often (rule F3.7).
   *
   * @param score the interest
   * @param servings how often it was served since the last own act in it
   */
  public double faded(double score, double servings) {
    return score / (1 + servings / halvesAt);
  }

  /**
   * The same for the same rules by which sums are stored; a profile whose interests have another is
   * computed anew.
   */
  public UUID fingerprint() {
    String text =
        String.join(
            "\n", FORMULA, halfLives.toString(), servingHalfLife.toString(), situating.toString());
    return UUID.nameUUIDFromBytes(
        (text + "\n" + String.join("\n", servings)).getBytes(StandardCharsets.UTF_8));
  }

  /** A dimension's half-life in seconds as an SQL expression, by a column that names it. */
  public String seconds(String dimension) {
    return Arrays.stream(Dimension.values())
        .map(one -> " when '" + one + "' then " + Tables.number((double) halfLife(one).toSeconds()))
        .collect(Collectors.joining("", "case " + dimension, " end"));
  }
}
