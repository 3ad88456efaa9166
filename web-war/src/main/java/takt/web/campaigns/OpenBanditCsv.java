package takt.web.campaigns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import takt.campaigns.LoggedRound;
import takt.campaigns.Placement;

/**
 * Rounds in the Open Bandit format; all their cells are codes and numbers, which need no quotes.
 * Each placement is a position: what is shown in one could not be shown in another.
 */
final class OpenBanditCsv {

  private final Map<String, Integer> positions = new HashMap<>();

  /** With positions in the order of these placements. */
  OpenBanditCsv(List<Placement> placements) {
    placements.forEach(one -> position(one.code()));
  }

  private int position(String placement) {
    Integer known = positions.putIfAbsent(placement, positions.size() + 1);
    return known == null ? positions.size() : known;
  }

  /** What the cells of a line are: the features are the placement and the language. */
  static String head() {
    return "timestamp,item_id,position,click,propensity_score,user_feature_0,user_feature_1\n";
  }

  String line(Object round) {
    LoggedRound shown = (LoggedRound) round;
    return String.join(
            ",",
            shown.day() + " 00:00:00+00:00",
            shown.campaign() + "/" + shown.message(),
            Integer.toString(position(shown.placement())),
            shown.clicked() ? "1" : "0",
            Double.toString(shown.probability()),
            shown.placement(),
            shown.language().tag())
        + "\n";
  }
}
