package takt.campaigns.learning;

import java.time.Instant;
import java.util.UUID;
import takt.campaigns.regression.SparseVector;

/**
 * A decision whose reward is known.
 *
 * @param action what was shown
 * @param features what was known before
 * @param reward what came of it, by {@link Rewards}
 * @param at when it was decided, whenever its feedback came
 */
public record Example(String action, SparseVector features, double reward, Instant at) {

  /** The name of a message as an action. */
  public static String action(UUID campaign, String message) {
    return campaign + "/" + message;
  }

  /** Checks the reward. */
  public Example {
    if (!Double.isFinite(reward)) {
      throw new IllegalArgumentException("reward must be a number");
    }
  }
}
