package takt.campaigns.decision;

import java.util.List;
import java.util.UUID;
import takt.campaigns.TraceLine;
import takt.campaigns.Verdict;

/**
 * What a decision would come to for one campaign.
 *
 * @param verdict {@link Verdict#SHOWN} if it would be shown, or what stops it
 * @param degree the degree that would be shown; 0 if none
 * @param personal whether the decision would be personal
 */
record Seen(Verdict verdict, int degree, boolean personal) {

  static Seen of(Choice choice, UUID campaign) {
    return choice
        .shown()
        .filter(shown -> shown.campaign().equals(campaign))
        .map(shown -> new Seen(Verdict.SHOWN, shown.degree(), choice.personal()))
        .orElseGet(() -> new Seen(stopped(choice.trace().lines(), campaign), 0, choice.personal()));
  }

  /** The last thing said of it; being held out comes before what is said of its other messages. */
  private static Verdict stopped(List<TraceLine> trace, UUID campaign) {
    Verdict last = Verdict.NOT_LIVE;
    for (TraceLine line : trace) {
      if (line.campaign().filter(campaign::equals).isPresent()) {
        if (line.verdict() == Verdict.HELD_OUT) {
          return Verdict.HELD_OUT;
        }
        last = line.verdict();
      }
    }
    return last;
  }
}
