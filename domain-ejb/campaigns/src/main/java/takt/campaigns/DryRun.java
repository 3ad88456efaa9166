package takt.campaigns;

import java.util.List;
import java.util.OptionalLong;

/**
 * Whom a campaign would reach (rule G7.7). Numbers of persons are rounded down to fives, and left
 * out where they are fewer than {@value #SMALLEST}; of a sample, they are estimates of all.
 *
 * @param persons how many there are
 * @param lookedAt at how many was looked
 * @param reached how many it would reach
 * @param least at least so many, with 95 % confidence (Wilson 1927); as {@code reached} if all were
 *     looked at
 * @param most at most so many, likewise
 * @param byDose those whom it would reach, by how personal it might be to them
 * @param byDegree the same by how personal the words would be
 * @param stopped all others, by what stops it
 */
public record DryRun(
    long persons,
    int lookedAt,
    OptionalLong reached,
    OptionalLong least,
    OptionalLong most,
    List<ByDose> byDose,
    List<Reached> byDegree,
    List<Stopped> stopped) {

  /** Fewer persons are not told of. */
  public static final int SMALLEST = 5;

  /** Copies what it is given. */
  public DryRun {
    byDose = List.copyOf(byDose);
    byDegree = List.copyOf(byDegree);
    stopped = List.copyOf(stopped);
  }

  /**
   * Some whom it would reach.
   *
   * @param dose their dose in the place where they would be told (rule G2.4)
   * @param persons how many; empty if they are few
   */
  public record ByDose(int dose, OptionalLong persons) {}

  /**
   * Some whom it would reach.
   *
   * @param degree the degree of the words that they would be told
   * @param personal whether by what is known of them; else as nobody known, without permission
   * @param persons how many; empty if they are few
   */
  public record Reached(int degree, boolean personal, OptionalLong persons) {}

  /**
   * Some whom it would not reach.
   *
   * @param verdict what stops it; {@link Verdict#RANKED} if another campaign comes first
   * @param persons how many; empty if they are few
   */
  public record Stopped(Verdict verdict, OptionalLong persons) {}
}
