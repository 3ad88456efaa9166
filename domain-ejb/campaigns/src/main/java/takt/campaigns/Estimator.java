package takt.campaigns;

/**
 * A way to estimate what a policy would have earned in a round, from the log of another one. Here w
 * is the candidate's probability of what was shown divided by the logged one, r the reward, and q a
 * model of the reward.
 */
public enum Estimator {
  /** Inverse propensity scores: the mean of wr (Horvitz and Thompson, 1952). No bias. */
  IPS,
  /**
   * Self-normalised: the sum of wr by the sum of w (Swaminathan and Joachims, The Self-Normalized
   * Estimator for Counterfactual Learning, 2015).
   */
  SELF_NORMALISED_IPS,
  /** The mean of min(w, cut) r (Bottou and others, Counterfactual Reasoning, 2013). */
  CLIPPED_IPS,
  /** The direct method: the mean of what the model expects of the candidate. */
  DIRECT,
  /**
   * Doubly robust: the direct method plus the mean of w(r - q) (Dudík, Erhan, Langford and Li,
   * Doubly Robust Policy Evaluation and Optimization, 2014). Right if either w or q is.
   */
  DOUBLY_ROBUST,
  /**
   * Doubly robust where w is at most the cut, direct elsewhere (Wang, Agarwal and Dudík, Optimal
   * and Adaptive Off-policy Evaluation in Contextual Bandits, 2017).
   */
  SWITCH_DOUBLY_ROBUST
}
