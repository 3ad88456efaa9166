package takt.campaigns.decision;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import takt.campaigns.DecisionRequest;
import takt.campaigns.learning.Example;
import takt.campaigns.learning.Examples;
import takt.campaigns.learning.Features;
import takt.campaigns.learning.InverseGap;
import takt.campaigns.regression.SparseVector;

/**
 * How probable each of some messages is: as the learner says or, without one, the first by rules;
 * and a share for those that are something new (rules G13.1 and G16.1).
 */
final class Odds {

  /** What interests the person less than this part of their strongest interest is new. */
  static final double NEW_BELOW = 0.25;

  private final double[] base;
  private final int[] news;
  private final double share;

  private Odds(double[] base, int[] news, double share) {
    this.base = base;
    this.news = news;
    this.share = share;
  }

  /** Of messages in the order of their rank, at least one. */
  static Odds of(List<Ranked> ranked, Facts facts) {
    int[] news = IntStream.range(0, ranked.size()).filter(isNew(ranked)).toArray();
    boolean some = news.length > 0 && news.length < ranked.size();
    return new Odds(base(ranked, facts), news, some ? facts.chance().discovery() : 0);
  }

  private static IntPredicate isNew(List<Ranked> ranked) {
    return at -> ranked.get(at).liking() < NEW_BELOW;
  }

  private static double[] base(List<Ranked> ranked, Facts facts) {
    double best = ranked.get(0).value();
    return facts
        .chance()
        .learner()
        .map(
            learner -> {
              Features situation = situation(facts);
              return learner.probabilities(
                  ranked.stream().map(Odds::action).toList(),
                  ranked.stream().map(one -> features(one, best, situation)).toList());
            })
        .orElseGet(
            () -> {
              double[] first = new double[ranked.size()];
              first[0] = 1;
              return first;
            });
  }

  private static String action(Ranked ranked) {
    return Example.action(ranked.candidate().campaign().id(), ranked.message().key());
  }

  /** What can be learnt from a decision, once it is known what came of it. */
  static Examples.Case teaches(Won won, Facts facts) {
    Ranked ranked = won.ranked();
    return new Examples.Case(action(ranked), features(ranked, won.best(), situation(facts)));
  }

  /**
   * What is known before a message is chosen (rule G13.2): of the person only what the rules rank
   * by, and the situation.
   *
   * @param best the value of the first by rules
   * @param situation what is the same for all messages
   */
  private static SparseVector features(Ranked ranked, double best, Features situation) {
    return situation.copy().rank(ranked.value() / best).interest(ranked.liking()).build();
  }

  /** What is the same for all messages. */
  private static Features situation(Facts facts) {
    Features features =
        new Features()
            .is("placement", facts.placement().code())
            .is("language", facts.language().name());
    DecisionRequest.situation(facts.context()).values().forEach(features::is);
    return features;
  }

  /** How probable the message at this place is, 0 to 1. */
  double probability(int at) {
    return (1 - share) * base[at] + (contains(at) ? share / news.length : 0);
  }

  private boolean contains(int at) {
    return IntStream.of(news).anyMatch(one -> one == at);
  }

  /** Whether this number draws something new. */
  boolean isDiscovery(double number) {
    return number < share;
  }

  /** The place of the message that a number from 0 to below 1 draws. */
  int drawn(double number) {
    return number < share
        ? news[(int) (number / share * news.length)]
        : InverseGap.drawn((number - share) / (1 - share), base);
  }
}
