package takt.campaigns.learning;

import java.time.Duration;

/**
 * How the learner learns and explores.
 *
 * @param halfLife after this time a decision counts half; 1 hour to 3,650 days
 * @param greed how soon it prefers what seems better, see {@link Learner}; 0.01 to 100
 * @param spread how large a weight of the regression is expected to be, by the mean reward: the
 *     smaller, the more it takes to believe that a message does better than others; 0.01 to 10
 * @param floor the share of decisions that any message may win, whatever was learnt; 0.001 to 1
 * @param priorReward how much more the first by the rules' rank is expected to earn than one whose
 *     rank is 0, before anything is known; above 0, at most 1
 * @param priorRounds as how many decisions this expectation counts; 1 to 1,000,000
 */
public record LearningSettings(
    Duration halfLife,
    double greed,
    double spread,
    double floor,
    double priorReward,
    double priorRounds) {

  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(3_650);

  /** Found in the simulated shop, on seeds that its published curves do not have. */
  public static final LearningSettings USUAL =
      new LearningSettings(Duration.ofDays(30), 4, 0.3, 0.02, 0.02, 500);

  /** Checks the bounds. */
  public LearningSettings {
    if (halfLife.compareTo(SHORTEST) < 0 || halfLife.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("halfLife must be an hour to ten years");
    }
    within("greed", greed, 0.01, 100);
    within("spread", spread, 0.01, 10);
    within("floor", floor, 0.001, 1);
    within("priorReward", priorReward, 1e-6, 1);
    within("priorRounds", priorRounds, 1, 1e6);
  }

  private static void within(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(name + " must be " + least + " to " + most);
    }
  }
}
