package takt.campaigns.decision;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import takt.campaigns.RankingRules;
import takt.campaigns.learning.Learner;

/**
 * What a decision about a person leaves to chance, and the numbers that were drawn for it.
 *
 * @param learner who says how probable each message is; empty where the rules' first one is certain
 * @param discovery the share of decisions for something new (rule G16.1), 0 to 1
 * @param first drawn from 0 to below 1: what would be shown, were nobody held out
 * @param second drawn likewise: what is shown of the campaigns that the person is not held out from
 * @param lost the campaigns that were drawn already and of whose budget nothing was left
 */
record Chance(
    Optional<Learner> learner, double discovery, double first, double second, Set<UUID> lost) {

  /** Nothing: the first by rules wins. */
  static final Chance NONE = new Chance(Optional.empty(), 0, 0, 0);

  private static final double PERCENT = 100;

  /** Where nothing was drawn before. */
  Chance(Optional<Learner> learner, double discovery, double first, double second) {
    this(learner, discovery, first, second, Set.of());
  }

  /** As the company wants it, with numbers drawn anew. */
  static Chance of(RankingRules rules, Supplier<Learner> learner, RandomGenerator random) {
    boolean decides = rules.learning() == RankingRules.Learning.DECIDES;
    if (!decides && rules.discoveryPercent() == 0) {
      return NONE;
    }
    return new Chance(
        decides ? Optional.of(learner.get()) : Optional.empty(),
        rules.discoveryPercent() / PERCENT,
        random.nextDouble(),
        random.nextDouble());
  }

  /** The same with numbers drawn anew, as if nothing had been drawn before. */
  Chance again(RandomGenerator random) {
    return new Chance(learner, discovery, random.nextDouble(), random.nextDouble());
  }

  /**
   * The same after one more campaign was lost, with numbers drawn anew. What was to be something
   * new, or was not, still is: so the probabilities among the rest are those of the first draw.
   */
  Chance after(UUID campaign, RandomGenerator random) {
    Set<UUID> all = new HashSet<>(lost);
    all.add(campaign);
    double number = random.nextDouble();
    return new Chance(
        learner,
        discovery,
        random.nextDouble(),
        second < discovery ? discovery * number : discovery + (1 - discovery) * number,
        all);
  }

  /** Whether nothing is left to chance. */
  boolean isNone() {
    return learner.isEmpty() && discovery == 0;
  }
}
