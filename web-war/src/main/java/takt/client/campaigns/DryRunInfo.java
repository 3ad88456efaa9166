package takt.client.campaigns;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a campaign would reach. Numbers of persons are rounded down to fives, and absent where they
 * are fewer than 5; where not all were looked at, they are estimates.
 *
 * @param persons how many there are
 * @param lookedAt at how many was looked
 * @param reached how many it would reach
 * @param least at least so many, with 95 % confidence; absent with {@code reached} or if that is 0
 * @param most at most so many, likewise
 * @param byDose those whom it would reach, by how personal it might be to them at most
 * @param byDegree the same by how personal the words would be
 * @param stopped all others
 */
public record DryRunInfo(
    long persons,
    int lookedAt,
    Long reached,
    Long least,
    Long most,
    List<ByDose> byDose,
    List<Reached> byDegree,
    List<Stopped> stopped) {

  /**
   * Some whom it would reach.
   *
   * @param dose the most personal that it might be to them, 0 to 4
   * @param persons how many
   */
  public record ByDose(@Schema(examples = "2") int dose, Long persons) {}

  /**
   * Some whom it would reach.
   *
   * @param degree how personal the words would be, 0 to 4
   * @param personal whether by what is known of them; else as nobody known, without permission
   * @param persons how many
   */
  public record Reached(int degree, boolean personal, Long persons) {}

  /**
   * Some whom it would not reach.
   *
   * @param by what stops it: not-permitted, not-live, not-in-audience, already-bought, cap-reached,
   *     held-out, no-variant-for-degree, or ranked, where another campaign comes first
   * @param persons how many
   */
  public record Stopped(@Schema(examples = "not-in-audience") String by, Long persons) {}
}
