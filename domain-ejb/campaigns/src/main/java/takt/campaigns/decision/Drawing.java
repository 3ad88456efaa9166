package takt.campaigns.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.campaigns.Campaign;
import takt.campaigns.Verdict;

/**
 * Draws what is shown from a ranking: its first message that can be said, or one by chance, of the
 * campaigns that the person is not held out from (rules G3.4 and G3.6).
 */
final class Drawing {

  /** From so many messages at most one is drawn by chance, the best by rules. */
  static final int MOST = 32;

  private final Facts facts;
  private final Trace trace;
  private Optional<UUID> heldOut = Optional.empty();

  Drawing(Facts facts, Trace trace) {
    this.facts = facts;
    this.trace = trace;
  }

  /** The campaign that would have been shown and that the person is held out from. */
  Optional<UUID> heldOut() {
    return heldOut;
  }

  /** The first message that can be said. */
  Optional<Won> first(List<Ranked> ranking) {
    Set<UUID> passedBy = new HashSet<>();
    for (Ranked ranked : ranking) {
      Campaign campaign = ranked.candidate().campaign();
      if (passedBy.contains(campaign.id())) {
        continue;
      }
      Optional<Pick> pick = pick(ranked);
      if (pick.isPresent() && Holdout.holds(campaign, facts)) {
        passedBy.add(campaign.id());
        holdOut(ranked);
      } else if (pick.isPresent()) {
        trace.add(campaign, "variant", Verdict.SHOWN, pick.get().variant().key());
        return Optional.of(Won.certainly(ranked, pick.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * One of those that can be said, by chance. What would have been shown is drawn of all of them;
   * what is shown is drawn by itself, of those that the person is not held out from, so that its
   * probability is exact.
   */
  Optional<Won> byChance(List<Ranked> ranking) {
    List<Ranked> all = new ArrayList<>();
    List<Ranked> left = new ArrayList<>();
    if (!ranking.isEmpty() && ranking.get(0).continues()) {
      return first(ranking);
    }
    for (Ranked ranked : ranking) {
      if (all.size() == MOST) {
        break;
      }
      if (sayable(ranked)) {
        all.add(ranked);
        if (!Holdout.holds(ranked.candidate().campaign(), facts)) {
          left.add(ranked);
        }
      }
    }
    if (left.size() < all.size()) {
      Ranked drawn = all.get(Odds.of(all, facts).drawn(facts.chance().first()));
      if (!left.contains(drawn)) {
        holdOut(drawn);
      }
    }
    return left.isEmpty() ? Optional.empty() : Optional.of(drawn(left));
  }

  private Won drawn(List<Ranked> left) {
    Odds odds = Odds.of(left, facts);
    double number = facts.chance().second();
    int at = odds.drawn(number);
    Won won =
        new Won(
            left.get(at),
            Pipeline.pick(left.get(at), facts).orElseThrow(),
            odds.probability(at),
            odds.isDiscovery(number),
            left.get(0).value());
    trace.add(
        won.ranked().candidate().campaign(),
        won.discovery() ? "discovery" : "variant",
        Verdict.SHOWN,
        won.pick().variant().key() + ", probability " + won.probability());
    return won;
  }

  private Optional<Pick> pick(Ranked ranked) {
    Optional<Pick> pick = Pipeline.pick(ranked, facts);
    if (pick.isEmpty()) {
      cannotBeSaid(ranked);
    }
    return pick;
  }

  private boolean sayable(Ranked ranked) {
    boolean sayable = Pipeline.sayable(ranked, facts);
    if (!sayable) {
      cannotBeSaid(ranked);
    }
    return sayable;
  }

  private void cannotBeSaid(Ranked ranked) {
    trace.add(
        ranked.candidate().campaign(),
        "variant",
        Verdict.NO_VARIANT_FOR_DEGREE,
        "message " + ranked.message().key() + ", dose " + ranked.dose().degree());
  }

  private void holdOut(Ranked ranked) {
    Campaign campaign = ranked.candidate().campaign();
    trace.add(campaign, "holdout", Verdict.HELD_OUT, "message " + ranked.message().key());
    heldOut = heldOut.or(() -> Optional.of(campaign.id()));
  }
}
