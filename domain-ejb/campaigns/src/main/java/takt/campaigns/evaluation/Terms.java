package takt.campaigns.evaluation;

import java.util.Arrays;
import java.util.List;
import takt.campaigns.Estimator;
import takt.campaigns.PolicyEvaluation.Overlap;

/** What the estimators need of each round: its weight, its reward, and what the model expects. */
final class Terms {

  /** w: the candidate's probability of what was shown, by the logged one. */
  final double[] weights;

  /** r: the reward. */
  final double[] rewards;

  /** What the model expects of the candidate: the sum of its probabilities times q. */
  final double[] expected;

  /** q: what the model expects of what was shown. */
  final double[] predicted;

  private Terms(int rounds) {
    weights = new double[rounds];
    rewards = new double[rounds];
    expected = new double[rounds];
    predicted = new double[rounds];
  }

  static Terms of(RoundLog log, Probabilities candidate, RewardModel model) {
    Terms terms = new Terms(log.rounds().size());
    int items = log.items().size();
    for (int at = 0; at < terms.size(); at++) {
      Round round = log.rounds().get(at);
      double[] probabilities = candidate.of(round, at);
      double[] expected = model.expected(round, at, items);
      terms.weights[at] = probabilities[round.action()] / round.probability();
      terms.rewards[at] = round.reward();
      terms.predicted[at] = expected[round.action()];
      for (int action = 0; action < items; action++) {
        terms.expected[at] += probabilities[action] * expected[action];
      }
    }
    return terms;
  }

  int size() {
    return weights.length;
  }

  /** What a round adds to an estimate; for the self-normalised one, what it adds above the line. */
  double[] values(Estimator estimator, double cut) {
    double[] values = new double[size()];
    for (int at = 0; at < values.length; at++) {
      double weight = weights[at];
      double surprise = rewards[at] - predicted[at];
      values[at] =
          switch (estimator) {
            case IPS, SELF_NORMALISED_IPS -> weight * rewards[at];
            case CLIPPED_IPS -> Math.min(weight, cut) * rewards[at];
            case DIRECT -> expected[at];
            case DOUBLY_ROBUST -> expected[at] + weight * surprise;
            case SWITCH_DOUBLY_ROBUST -> expected[at] + (weight <= cut ? weight * surprise : 0);
          };
    }
    return values;
  }

  Overlap overlap(double unseen) {
    double sum = Arrays.stream(weights).sum();
    double squares = Arrays.stream(weights).map(one -> one * one).sum();
    return new Overlap(
        squares > 0 ? sum * sum / squares : 0,
        size() > 0 ? sum / size() : 0,
        Arrays.stream(weights).max().orElse(0),
        unseen);
  }

  /** The share of what a candidate would do that a log never shows at that position. */
  static double unseen(RoundLog log, Probabilities candidate) {
    List<Round> rounds = log.rounds();
    ItemsByPosition items = ItemsByPosition.of(log);
    double unseen = 0;
    for (int at = 0; at < rounds.size(); at++) {
      Round round = rounds.get(at);
      double[] probabilities = candidate.of(round, at);
      for (int action = 0; action < probabilities.length; action++) {
        unseen += items.has(round.position(), action) ? 0 : probabilities[action];
      }
    }
    return rounds.isEmpty() ? 0 : unseen / rounds.size();
  }
}
