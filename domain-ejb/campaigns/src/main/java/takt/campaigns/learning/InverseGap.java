package takt.campaigns.learning;

/**
 * Probabilities by inverse-gap weighting (Abe and Long, Associative Reinforcement Learning using
 * Linear Probabilistic Concepts, 1999; Foster and Rakhlin, Beyond UCB: Optimal and Efficient
 * Contextual Bandits with Regression Oracles, 2020): of K actions, one that is expected to earn
 * less than the best by a gap has 1 by (K + γ gap), and the best one the rest. They are exact.
 */
public final class InverseGap {

  private InverseGap() {}

  /**
   * The probability of each action.
   *
   * @param gamma γ: 0 makes all the same; the more, the more the best one has
   * @param floor this share is given to all alike: 0 to 1
   * @param expected what each is expected to earn; at least one
   */
  public static double[] probabilities(double gamma, double floor, double... expected) {
    int actions = expected.length;
    int best = 0;
    for (int action = 1; action < actions; action++) {
      best = expected[action] > expected[best] ? action : best;
    }
    double[] all = new double[actions];
    double rest = 1;
    for (int action = 0; action < actions; action++) {
      if (action != best) {
        double own = 1 / (actions + gamma * (expected[best] - expected[action]));
        all[action] = (1 - floor) * own + floor / actions;
        rest -= all[action];
      }
    }
    all[best] = rest;
    return all;
  }

  /**
   * Draws an action.
   *
   * @param number from 0 to below 1, uniformly; the same one draws the same action
   * @param probabilities of the actions; they add up to 1
   */
  public static int drawn(double number, double... probabilities) {
    double sum = 0;
    int last = 0;
    for (int action = 0; action < probabilities.length; action++) {
      sum += probabilities[action];
      if (number < sum) {
        return action;
      }
      last = probabilities[action] > 0 ? action : last;
    }
    // The sum may be a rounding error below 1.
    return last;
  }
}
