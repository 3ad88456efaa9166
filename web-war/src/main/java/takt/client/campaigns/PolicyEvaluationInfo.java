package takt.client.campaigns;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a candidate would have earned, or why the log cannot tell.
 *
 * @param rounds how many rounds judged it
 * @param items how many different items the log knows
 * @param logged the mean reward of a round, as it was logged
 * @param loggedError its standard error
 * @param overlap how much of what the candidate would do the log shows
 * @param refusals why nothing can be said, such as effective-sample-too-small; none if it can
 * @param estimates one for each estimator; none if anything is refused
 * @param badLines how many lines were refused
 * @param problems the first 100 of them
 */
public record PolicyEvaluationInfo(
    int rounds,
    int items,
    @Schema(examples = "0.0069") double logged,
    double loggedError,
    OverlapInfo overlap,
    List<String> refusals,
    List<Estimate> estimates,
    int badLines,
    List<LogProblemInfo> problems) {

  /**
   * How much of what the candidate would do the log shows.
   *
   * @param effectiveSampleSize so many rounds of the candidate itself would say as much
   * @param meanWeight near 1 less the unseen share, where the logged probabilities are true
   * @param greatestWeight how much the round counts that counts most
   * @param unseen the share of what the candidate would do that the log never shows there
   */
  public record OverlapInfo(
      double effectiveSampleSize, double meanWeight, double greatestWeight, double unseen) {}

  /**
   * What one estimator says. The intervals hold 95 %.
   *
   * @param estimator ips, self-normalised-ips, clipped-ips, direct, doubly-robust or
   *     switch-doubly-robust
   * @param value the mean reward of a round under the candidate
   * @param standardError its standard error
   * @param normal the interval of the normal distribution
   * @param bootstrap the interval of rounds that are drawn again and again
   * @param gain by how much the candidate is above what was logged, in the same rounds
   * @param gainInterval its interval: the candidate is better if all of it is above 0
   */
  public record Estimate(
      @Schema(examples = "doubly-robust") String estimator,
      double value,
      double standardError,
      Interval normal,
      Interval bootstrap,
      double gain,
      Interval gainInterval) {}

  /** The ends of an interval. */
  public record Interval(double low, double high) {}

  /**
   * A refused line; nothing of its contents.
   *
   * @param line its number; the header is line 1
   * @param field the column
   * @param rule what it must be
   */
  public record LogProblemInfo(
      long line, @Schema(examples = "propensity_score") String field, String rule) {}
}
