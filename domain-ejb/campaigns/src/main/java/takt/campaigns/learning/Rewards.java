package takt.campaigns.learning;

import java.util.Set;

/**
 * What outcomes are worth (rule G13.4). A message of which nothing came is worth 0; one that nobody
 * knows to have been seen may say nothing (rule G13.10).
 *
 * @param click of a click; 0 to 1
 * @param purchase of a purchase, which counts instead of the click before it; 0 to 1
 * @param regret of an opt-out or complaint, which is added to the others; -10 to 0
 */
public record Rewards(double click, double purchase, double regret) {

  /** A purchase is worth 1, a click a fifth of it, and an opt-out undoes two purchases. */
  public static final Rewards USUAL = new Rewards(0.2, 1, -2);

  private static final double MOST_REGRET = -10;

  /** Checks the bounds. */
  public Rewards {
    if (!(click >= 0 && click <= 1 && purchase >= 0 && purchase <= 1)) {
      throw new IllegalArgumentException("click and purchase must be 0 to 1");
    }
    if (!(regret >= MOST_REGRET && regret <= 0)) {
      throw new IllegalArgumentException("regret must be -10 to 0");
    }
  }

  /** The reward of a decision of which these came. */
  public double of(Set<Outcome> outcomes) {
    double gain = 0;
    if (outcomes.contains(Outcome.CLICKED)) {
      gain = click;
    }
    if (outcomes.contains(Outcome.BOUGHT)) {
      gain = Math.max(gain, purchase);
    }
    return gain + (outcomes.contains(Outcome.REGRETTED) ? regret : 0);
  }
}
