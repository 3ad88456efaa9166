package takt.profiles.derive;

import java.time.Duration;
import java.time.Instant;

/**
 * A sum of weights that decay: each is halved once per half-life of the time since its event (rule
 * F3.2).
 *
 * @param score the sum as of {@code at}
 * @param at the time of the latest event in it
 * @param since the time of the earliest event in it
 */
public record Interest(double score, Instant at, Instant since) {

  private static final double NANOS = 1e9;

  /** One event's. */
  public static Interest of(double weight, Instant at) {
    return new Interest(weight, at, at);
  }

  /** Both together, in whichever order they came. */
  public Interest plus(Interest other, Duration halfLife) {
    Instant latest = at.isAfter(other.at) ? at : other.at;
    Instant earliest = since.isBefore(other.since) ? since : other.since;
    return new Interest(
        scoreAt(latest, halfLife) + other.scoreAt(latest, halfLife), latest, earliest);
  }

  /** The sum at another time: score × 2^(−elapsed ÷ half-life). */
  public double scoreAt(Instant when, Duration halfLife) {
    return score * Math.pow(2, -seconds(Duration.between(at, when)) / seconds(halfLife));
  }

  private static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / NANOS;
  }
}
