package takt.web.campaigns;

import takt.campaigns.LoggedRound;

/**
 * Rounds in the Open Bandit format; all their cells are codes and numbers, which need no quotes.
 */
final class OpenBanditCsv {

  private OpenBanditCsv() {}

  /** What the cells of a line are: the features are the placement and the language. */
  static String head() {
    return "timestamp,item_id,position,click,propensity_score,user_feature_0,user_feature_1\n";
  }

  static String line(Object round) {
    LoggedRound shown = (LoggedRound) round;
    return String.join(
            ",",
            shown.day() + " 00:00:00+00:00",
            shown.campaign() + "/" + shown.message(),
            "1",
            shown.clicked() ? "1" : "0",
            Double.toString(shown.probability()),
            shown.placement(),
            shown.language().tag())
        + "\n";
  }
}
