package takt.campaigns.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import takt.campaigns.learning.Example;
import takt.campaigns.learning.Examples;
import takt.campaigns.learning.Features;
import takt.campaigns.learning.InverseGap;
import takt.campaigns.learning.Learner;
import takt.campaigns.regression.SparseVector;
import takt.kernel.PurposeCode;
import takt.profiles.ProfileView;

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
    Odds first = new Odds(base(ranked, facts), news(ranked), facts.chance().discovery());
    Set<UUID> lost = facts.chance().lost();
    return lost.isEmpty()
        ? first
        : first.left(at -> !lost.contains(ranked.get(at).candidate().campaign().id()));
  }

  /** The same among what is left, at least one: as before, or the rules' next one. */
  private Odds left(IntPredicate open) {
    int[] places = IntStream.range(0, base.length).filter(open).toArray();
    double sum = IntStream.of(places).mapToDouble(at -> base[at]).sum();
    double[] rest = new double[base.length];
    for (int at : places) {
      rest[at] = sum > 0 ? base[at] / sum : 0;
    }
    if (sum == 0) {
      rest[places[0]] = 1;
    }
    return new Odds(rest, IntStream.of(news).filter(open).toArray(), share);
  }

  /** How probable the message at this place is as something new, whatever its rank. */
  static double asNew(List<Ranked> ranked, int at, Facts facts) {
    int[] news = news(ranked);
    return contains(news, at) ? facts.chance().discovery() / news.length : 0;
  }

  /** Those that are something new; none where all are. */
  private static int[] news(List<Ranked> ranked) {
    int[] news =
        IntStream.range(0, ranked.size())
            .filter(at -> ranked.get(at).liking() < NEW_BELOW)
            .toArray();
    return news.length < ranked.size() ? news : new int[0];
  }

  private static double[] base(List<Ranked> ranked, Facts facts) {
    return facts
        .chance()
        .learner()
        .map(learner -> learnt(learner, ranked, facts))
        .orElseGet(
            () -> {
              double[] first = new double[ranked.size()];
              first[0] = 1;
              return first;
            });
  }

  /**
   * As the learner says; half of it for each message of its category that the answer has already
   * (rule G15.3).
   */
  private static double[] learnt(Learner learner, List<Ranked> ranked, Facts facts) {
    double best = best(ranked);
    Map<PurposeCode, Features> known = new HashMap<>();
    List<SparseVector> features = new ArrayList<>();
    for (Ranked one : ranked) {
      PurposeCode purpose = one.candidate().campaign().plan().purpose();
      features.add(features(one, best, known.computeIfAbsent(purpose, any -> known(one, facts))));
    }
    double[] all = learner.probabilities(ranked.stream().map(Odds::action).toList(), features);
    double sum = 0;
    for (int at = 0; at < all.length; at++) {
      all[at] *= facts.said().left(ranked.get(at).message().category());
      sum += all[at];
    }
    for (int at = 0; at < all.length; at++) {
      all[at] /= sum;
    }
    return all;
  }

  /** The most that any of some messages is worth by rules. */
  static double best(List<Ranked> ranked) {
    return ranked.stream().mapToDouble(Ranked::worth).max().orElseThrow();
  }

  /** What the learner expects of a message; empty where rules decide. */
  static OptionalDouble expected(Ranked ranked, double best, Facts facts) {
    Optional<Learner> learner = facts.chance().learner();
    return learner.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            learner
                .get()
                .expectations()
                .of(action(ranked), features(ranked, best, known(ranked, facts))));
  }

  private static String action(Ranked ranked) {
    return Example.action(ranked.candidate().campaign().id(), ranked.message().key());
  }

  /**
   * What can be learnt from a decision, once it is known what came of it.
   *
   * @param onlyIfSeen whether nothing is as long as nobody knows that it was seen
   */
  static Examples.Case teaches(Won won, Facts facts, boolean onlyIfSeen) {
    Ranked ranked = won.ranked();
    return new Examples.Case(
        action(ranked), features(ranked, won.best(), known(ranked, facts)), onlyIfSeen);
  }

  /**
   * What is known before a message is chosen (rule G13.2).
   *
   * @param best the most that any is worth by rules
   * @param known what is the same for all messages of a purpose
   */
  private static SparseVector features(Ranked ranked, double best, Features known) {
    double rank = Math.min(1, ranked.worth() / best);
    return known.copy().rank(rank).interest(ranked.liking()).build();
  }

  /** The situation, and how well the person is known, as far as it may count for a purpose. */
  private static Features known(Ranked ranked, Facts facts) {
    Moment moment = facts.moment();
    Optional<ProfileView> view =
        facts.person().flatMap(person -> person.view(ranked.candidate().campaign()));
    Features situation = moment.features(facts.placement(), facts.language(), moment.zone(view));
    return view.isPresent() && ranked.dose().degree() >= Taste.INTERESTS_FROM
        ? situation.copy().familiarity(view.get().familiarity())
        : situation;
  }

  /** How probable the message at this place is, 0 to 1. */
  double probability(int at) {
    if (news.length == 0) {
      return base[at];
    }
    return (1 - share) * base[at] + (contains(news, at) ? share / news.length : 0);
  }

  private static boolean contains(int[] news, int at) {
    return IntStream.of(news).anyMatch(one -> one == at);
  }

  /** Whether this number draws something new. */
  boolean isDiscovery(double number) {
    return number < share && news.length > 0;
  }

  /** The place of the message that a number from 0 to below 1 draws. */
  int drawn(double number) {
    double within = number < share ? number / share : (number - share) / (1 - share);
    return isDiscovery(number)
        ? news[(int) (within * news.length)]
        : InverseGap.drawn(within, base);
  }
}
