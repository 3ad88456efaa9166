package takt.campaigns.evaluation;

import java.util.ArrayList;
import java.util.List;
import takt.campaigns.PolicyEvaluation.Overlap;
import takt.campaigns.ThinOverlap;

/** Whether a log says enough about a candidate (rule G14.3). */
final class OverlapCheck {

  static final int LEAST_ROUNDS = 100;
  static final double LEAST_SAMPLE = 100;
  static final double LEAST_SHARE = 0.01;
  static final double MOST_UNSEEN = 0.05;
  static final double MOST_BAD = 0.01;
  private static final double ERRORS = 5;
  private static final double NEAR = 0.01;

  private OverlapCheck() {}

  /** Every reason why it does not. */
  static List<ThinOverlap> reasons(RoundLog log, Terms terms, Overlap overlap) {
    List<ThinOverlap> reasons = new ArrayList<>();
    int rounds = terms.size();
    if (rounds < LEAST_ROUNDS) {
      reasons.add(ThinOverlap.TOO_FEW_ROUNDS);
    }
    if (log.badLines() > MOST_BAD * (rounds + log.badLines())) {
      reasons.add(ThinOverlap.TOO_MANY_BAD_LINES);
    }
    double sample = overlap.effectiveSampleSize();
    if (sample < LEAST_SAMPLE || sample < LEAST_SHARE * rounds) {
      reasons.add(ThinOverlap.EFFECTIVE_SAMPLE_TOO_SMALL);
    }
    if (overlap.unseen() > MOST_UNSEEN) {
      reasons.add(ThinOverlap.NEVER_SHOWN);
    }
    double off = overlap.meanWeight() - (1 - overlap.unseen());
    double near = Math.max(NEAR, ERRORS * Moments.of(terms.weights).error());
    if (off > near) {
      reasons.add(ThinOverlap.UNTRUE_PROBABILITIES);
    }
    if (off < -near) {
      reasons.add(ThinOverlap.ITEMS_NOT_FOR_ALL);
    }
    return reasons;
  }
}
