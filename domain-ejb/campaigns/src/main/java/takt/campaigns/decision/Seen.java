package takt.campaigns.decision;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import takt.campaigns.TraceLine;
import takt.campaigns.Verdict;

/**
 * What a decision would come to for one campaign.
 *
 * @param verdict {@link Verdict#SHOWN} if it would be shown, or what stops it
 * @param degree the degree that would be shown; 0 if none
 * @param dose how personal it might be at most; 0 if none is shown
 * @param personal whether the decision would be personal
 */
record Seen(Verdict verdict, int degree, int dose, boolean personal) {

  /** How far a campaign came: another one that comes first is the last thing that stops it. */
  static final Comparator<Seen> BY_HOW_FAR =
      Comparator.comparing((Seen one) -> one.verdict() == Verdict.SHOWN)
          .thenComparing(one -> one.verdict() == Verdict.RANKED)
          .thenComparing(Seen::verdict)
          .thenComparing(Seen::degree);

  static Seen stopped(Verdict verdict, boolean personal) {
    return new Seen(verdict, 0, 0, personal);
  }

  static Seen of(Choice choice, UUID campaign) {
    return choice
        .shown()
        .filter(shown -> shown.campaign().equals(campaign))
        .map(
            shown ->
                new Seen(
                    Verdict.SHOWN,
                    shown.degree(),
                    choice.dose().orElseThrow().degree(),
                    choice.personal()))
        .orElseGet(() -> stopped(stopped(choice.trace().lines(), campaign), choice.personal()));
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
