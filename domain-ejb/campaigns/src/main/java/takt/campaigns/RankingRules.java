package takt.campaigns;

import java.util.Objects;

/**
 * Who ranks messages, what share of decisions is for something new, and what counts as seen.
 *
 * @param learning what the learner does (rules G13)
 * @param discoveryPercent the share of personal decisions for something outside a person's
 *     strongest interests, 0 to {@value #MOST_DISCOVERY} percent (rule G16.1)
 * @param exposures how it is known what was seen (rule G13.10)
 */
public record RankingRules(Learning learning, int discoveryPercent, Exposures exposures) {

  /**
   * What holds until the company changes it: rules rank, nothing is left to chance, all is seen.
   */
  public static final RankingRules USUAL = new RankingRules(Learning.OFF, 0, Exposures.ASSUMED);

  /** At most every fifth decision is for something new. */
  public static final int MOST_DISCOVERY = 20;

  /** What the learner does. */
  public enum Learning {
    /** Nothing: rules rank, and it learns of nothing. */
    OFF,
    /** It learns what comes of decisions by rules. */
    WATCHES,
    /** It learns, and says how probable each message is. */
    DECIDES
  }

  /** How it is known what was seen. */
  public enum Exposures {
    /** What was decided counts as seen: for shops that report nothing else. */
    ASSUMED,
    /** What does not reach out counts as seen once that is reported, or something came of it. */
    REPORTED
  }

  /** Refuses shares out of range. */
  public RankingRules {
    Objects.requireNonNull(learning, "learning");
    Objects.requireNonNull(exposures, "exposures");
    Checks.range("discoveryPercent", discoveryPercent, 0, MOST_DISCOVERY);
  }

  /** Whether a message in a place teaches nothing as long as nobody knows that it was seen. */
  public boolean onlyIfSeen(Placement placement) {
    return exposures == Exposures.REPORTED && !placement.reachesOut();
  }
}
