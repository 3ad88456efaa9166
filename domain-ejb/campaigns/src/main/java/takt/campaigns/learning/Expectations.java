package takt.campaigns.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import takt.campaigns.regression.SparseVector;

/**
 * What was learnt lets expect of each action. All actions together make one ridge regression, which
 * is drawn towards the rules' rank; each action has one of its own, which is drawn towards that of
 * all (partial pooling; Gelman and Hill, Data Analysis Using Regression and Multilevel Models,
 * 2007, chapter 12). So an action of which little is known is expected to do what the others do,
 * and the rules decide while nothing is known (rule G13.5).
 *
 * <p>The penalty is the variance of rewards by the square of the size that a weight is expected to
 * have, which is a part of the mean reward (Hoerl and Kennard, Ridge Regression, 1970, in Bayes'
 * reading). So it need not be set for rewards of another size.
 */
public final class Expectations {

  /** A sum that has decayed below this share is as good as none. */
  private static final double LEAST_SHARE = 1e-12;

  private final Map<String, double[]> weights;
  private final double[] common;
  private final double rounds;
  private final double variance;

  private Expectations(
      Map<String, double[]> weights, double[] common, double rounds, double variance) {
    this.weights = weights;
    this.common = common;
    this.rounds = rounds;
    this.variance = variance;
  }

  /** Of sums of which this share has not decayed yet. */
  static Expectations of(Map<String, Sums> actions, double undecayed, LearningSettings settings) {
    double share = Math.max(LEAST_SHARE, undecayed);
    Sums all = new Sums();
    actions.values().forEach(one -> all.add(one, share));
    double rounds = Math.max(0, all.rounds()) + settings.priorRounds();
    double prior = settings.priorReward() * settings.priorRounds();
    double mean = (all.rewards() + prior) / rounds;
    double size = settings.spread() * (all.magnitudes() + prior) / rounds;
    double variance = Math.max((all.squaredRewards() + prior) / rounds - mean * mean, mean * mean);
    double penalty = variance / (size * size);
    double[] byRank = new double[Features.WIDTH];
    byRank[Features.RANK] = settings.priorReward();
    double[] common = all.solve(penalties(penalty), byRank);
    double[] own = penalties(penalty / share);
    Map<String, double[]> weights = new HashMap<>();
    actions.forEach((action, sums) -> weights.put(action, sums.solve(own, common)));
    return new Expectations(weights, common, rounds, variance);
  }

  private static double[] penalties(double penalty) {
    double[] all = new double[Features.WIDTH];
    Arrays.fill(all, penalty);
    return all;
  }

  /** The reward that is to be expected of an action. */
  public double of(String action, SparseVector features) {
    return features.dot(weights.getOrDefault(action, common));
  }

  /** As how many decisions that are new everything counts that was learnt, the prior included. */
  public double rounds() {
    return rounds;
  }

  /** The variance of rewards, above 0. */
  public double variance() {
    return variance;
  }
}
