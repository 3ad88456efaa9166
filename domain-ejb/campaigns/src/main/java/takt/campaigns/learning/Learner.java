package takt.campaigns.learning;

import java.util.List;
import takt.campaigns.regression.SparseVector;

/**
 * A contextual bandit with exact probabilities: inverse-gap weighting over a regression (SquareCB;
 * Foster and Rakhlin, 2020). Their γ is the root of K n by the regression's error, which grows with
 * the variance of rewards; so here γ is greed times the root of K n by that variance, where n is as
 * how many decisions everything counts that was learnt. It needs no scale of rewards, and falls
 * again when nothing new is learnt.
 *
 * @param expectations what was learnt
 * @param settings how it explores
 */
public record Learner(Expectations expectations, LearningSettings settings) {

  /**
   * The probability of each action.
   *
   * @param actions from which one is chosen, at least one
   * @param features what is known before, for each
   */
  public double[] probabilities(List<String> actions, List<SparseVector> features) {
    double[] expected = new double[actions.size()];
    for (int at = 0; at < expected.length; at++) {
      expected[at] = expectations.of(actions.get(at), features.get(at));
    }
    double gamma =
        settings.greed()
            * Math.sqrt(expected.length * expectations.rounds() / expectations.variance());
    return InverseGap.probabilities(gamma, settings.floor(), expected);
  }
}
