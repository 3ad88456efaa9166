package takt.campaigns;

import java.io.InputStream;

/**
 * Judges a policy on the log of another one, before it goes live (rules G14.1 to G14.5). It keeps
 * nothing of the log.
 */
public interface Evaluations {

  /** A log has at most so many lines. */
  int MOST_LINES = 200_000;

  /** A log has at most so many bytes, unpacked. */
  long MOST_BYTES = 268_435_456;

  /** A log is about at most so many items. */
  int MOST_ITEMS = 1_000;

  /** So many refused lines are named. */
  int MOST_PROBLEMS = 100;

  /**
   * Estimates what the candidate would have earned.
   *
   * @param log rounds in the Open Bandit format: CSV with a header line; the caller closes it
   * @param candidate the policy to judge
   * @param settings how
   * @throws TooManyEvaluations if this node judges too many already
   * @throws UnreadableLog if it is not such a log, or beyond a bound
   * @throws ItemNotInLog if the candidate names an item that the log does not know
   */
  PolicyEvaluation evaluate(
      InputStream log, CandidatePolicy candidate, EvaluationSettings settings);
}
