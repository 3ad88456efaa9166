package takt.campaigns.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
    if (!ranking.isEmpty() && ranking.get(0).continues()) {
      return first(ranking);
    }
    List<Ranked> all = sayable(ranking);
    List<Ranked> left = left(all);
    lose(left);
    if (left.size() < all.size()) {
      holdOut(all.get(Odds.of(all, facts).drawn(facts.chance().first())), left);
    }
    return left.stream().allMatch(this::isLost) ? Optional.empty() : Optional.of(drawn(left));
  }

  private boolean isLost(Ranked ranked) {
    return facts.chance().lost().contains(ranked.candidate().campaign().id());
  }

  /** Notes of what nothing is left, though it counts in how probable the rest is. */
  private void lose(List<Ranked> left) {
    left.stream()
        .filter(this::isLost)
        .map(one -> one.candidate().campaign())
        .distinct()
        .forEach(lost -> trace.add(lost, "budget", Verdict.BUDGET_SPENT, InBudget.NOTHING_LEFT));
  }

  /**
   * The most probable of those that {@link #byChance} draws from, for looking ahead: of messages
   * that are as probable, the first by rules.
   */
  Optional<Won> likeliest(List<Ranked> ranking) {
    List<Ranked> all = sayable(ranking);
    List<Ranked> left = left(all);
    if (left.size() < all.size()) {
      holdOut(all.get(likeliest(all, Odds.of(all, facts))), left);
    }
    if (left.isEmpty()) {
      return Optional.empty();
    }
    Odds odds = Odds.of(left, facts);
    int at = likeliest(left, odds);
    Ranked best = left.get(at);
    Pick pick = Pipeline.pick(best, facts).orElseThrow();
    trace.add(best.candidate().campaign(), "variant", Verdict.SHOWN, pick.variant().key());
    return Optional.of(new Won(best, pick, odds.probability(at), false, Odds.best(left)));
  }

  private static int likeliest(List<Ranked> some, Odds odds) {
    int best = 0;
    for (int at = 1; at < some.size(); at++) {
      if (odds.probability(at) > odds.probability(best)) {
        best = at;
      }
    }
    return best;
  }

  /** Notes what would have been shown, if it is none of those that are left. */
  private void holdOut(Ranked wanted, List<Ranked> left) {
    if (!left.contains(wanted)) {
      holdOut(wanted);
    }
  }

  /** How probable a message of a ranking is as something new (rule G16.1), whatever its rank. */
  double asNew(Ranked message, List<Ranked> ranking) {
    List<Ranked> left = left(sayable(ranking));
    return IntStream.range(0, left.size())
        .filter(at -> left.get(at).says(message))
        .mapToDouble(at -> Odds.asNew(left, at, facts))
        .sum();
  }

  /** The best that can be said. */
  private List<Ranked> sayable(List<Ranked> ranking) {
    List<Ranked> all = new ArrayList<>();
    for (Ranked ranked : ranking) {
      if (all.size() == MOST) {
        break;
      }
      if (sayable(ranked)) {
        all.add(ranked);
      }
    }
    return all;
  }

  /** Those that the person is not held out from. */
  private List<Ranked> left(List<Ranked> all) {
    return all.stream()
        .filter(ranked -> !Holdout.holds(ranked.candidate().campaign(), facts))
        .toList();
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
            Odds.best(left));
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
