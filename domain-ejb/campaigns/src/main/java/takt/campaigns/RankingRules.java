package takt.campaigns;

import java.util.Objects;

/**
 * Who ranks messages, and what share of decisions is for something new.
 *
 * @param learning what the learner does (rules G13)
 * @param discoveryPercent the share of personal decisions for something outside a person's
 *     strongest interests, 0 to {@value #MOST_DISCOVERY} percent (rule G16.1)
 */
public record RankingRules(Learning learning, int discoveryPercent) {

  /** What holds until the company changes it: rules rank, and nothing is left to chance. */
  public static final RankingRules USUAL = new RankingRules(Learning.OFF, 0);

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

  /** Refuses shares out of range. */
  public RankingRules {
    Objects.requireNonNull(learning, "learning");
    Checks.range("discoveryPercent", discoveryPercent, 0, MOST_DISCOVERY);
  }
}
