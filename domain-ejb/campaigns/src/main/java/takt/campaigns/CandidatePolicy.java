package takt.campaigns;

import java.util.Map;

/** A policy that is judged before it goes live: a probability for each item in each round. */
public sealed interface CandidatePolicy {

  /** Every item equally often. */
  record Uniform() implements CandidatePolicy {}

  /**
   * Each item with a fixed probability, whoever it is; one item with 1 is "always this".
   *
   * @param shares probabilities by item, which add up to 1
   */
  record Shares(Map<String, Double> shares) implements CandidatePolicy {

    private static final double NEAR = 1e-6;

    /** Checks that they are probabilities. */
    public Shares {
      shares = Map.copyOf(shares);
      if (shares.values().stream().anyMatch(one -> !(one >= 0 && one <= 1))) {
        throw new IllegalArgumentException("shares must be 0 to 1");
      }
      double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
      if (Math.abs(sum - 1) > NEAR) {
        throw new IllegalArgumentException("shares must add up to 1");
      }
    }
  }

  /**
   * The probabilities that stand in the log, in a column {@code candidate_prob_ITEM} for each item;
   * they add up to 1 in each line. So a policy of any other system can be judged.
   */
  record InLog() implements CandidatePolicy {}

  /**
   * What Takt's learner makes of the log itself (rule G13.6): each half of the rounds is judged by
   * what it learnt from the other half.
   */
  record Learned() implements CandidatePolicy {}
}
