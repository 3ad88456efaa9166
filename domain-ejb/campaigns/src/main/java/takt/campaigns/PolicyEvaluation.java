package takt.campaigns;

import java.util.List;

/**
 * What came of an evaluation.
 *
 * @param rounds how many rounds judged the candidate
 * @param items how many different items there are
 * @param logged the mean reward of a round as it was logged
 * @param loggedError its standard error
 * @param overlap how much of what the candidate would do the log shows
 * @param refusals why nothing can be said of the candidate, if so
 * @param estimates one for each estimator; none if anything is refused
 * @param badLines how many lines of the log were refused
 * @param problems the first of them
 */
public record PolicyEvaluation(
    int rounds,
    int items,
    double logged,
    double loggedError,
    Overlap overlap,
    List<ThinOverlap> refusals,
    List<PolicyEstimate> estimates,
    int badLines,
    List<LogProblem> problems) {

  /** Copies what it is given. */
  public PolicyEvaluation {
    refusals = List.copyOf(refusals);
    estimates = List.copyOf(estimates);
    problems = List.copyOf(problems);
  }

  /**
   * How much of what a candidate would do a log shows.
   *
   * @param effectiveSampleSize so many rounds of the candidate itself would say as much: (Σw)² by
   *     Σw² (Kish, Survey Sampling, 1965)
   * @param meanWeight near 1 less the unseen share, where the logged probabilities are true
   * @param greatestWeight how much the round counts that counts most
   * @param unseen the share of what the candidate would do that the log never shows at that
   *     position
   */
  public record Overlap(
      double effectiveSampleSize, double meanWeight, double greatestWeight, double unseen) {}

  /**
   * A line of the log that was refused, without anything of its contents.
   *
   * @param line its number; the header is line 1
   * @param field the column that is wrong
   * @param rule what it must be
   */
  public record LogProblem(long line, String field, String rule) {}
}
