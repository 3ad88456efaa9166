package takt.campaigns.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import takt.campaigns.learning.SimulatedShop.Visit;
import takt.campaigns.regression.SparseVector;

/** Someone who chooses messages in the simulated shop. */
interface Contestant {

  /** The names of the messages. */
  List<String> NAMES =
      IntStream.range(0, SimulatedShop.MESSAGES).mapToObj(Integer::toString).toList();

  /** The message for a visit. */
  int choose(Visit visit, SimulatedShop shop, SplittableRandom luck);

  /** What has become known since it was last told. */
  default void learn(List<Example> news, Instant now) {}

  /** Takt's learner. */
  final class Learning implements Contestant {

    private final LearningSettings settings;
    private Experience experience;
    private Learner learner;

    Learning(LearningSettings settings) {
      this.settings = settings;
      this.experience = Experience.none(settings.halfLife());
      learn(List.of(), SimulatedShop.BEGIN);
    }

    @Override
    public int choose(Visit visit, SimulatedShop shop, SplittableRandom luck) {
      return InverseGap.drawn(luck.nextDouble(), probabilities(visit, shop));
    }

    double[] probabilities(Visit visit, SimulatedShop shop) {
      return learner.probabilities(NAMES, shop.features(visit));
    }

    @Override
    public void learn(List<Example> news, Instant now) {
      experience = experience.with(news);
      learner = new Learner(experience.expectations(now, settings), settings);
    }
  }

  /** Mostly the message that the same regression prefers, any other in one of ten visits. */
  final class EpsilonGreedy implements Contestant {

    private static final double EPSILON = 0.1;
    private final LearningSettings settings;
    private Experience experience;
    private Expectations expectations;

    EpsilonGreedy(LearningSettings settings) {
      this.settings = settings;
      this.experience = Experience.none(settings.halfLife());
      learn(List.of(), SimulatedShop.BEGIN);
    }

    @Override
    public int choose(Visit visit, SimulatedShop shop, SplittableRandom luck) {
      if (luck.nextDouble() < EPSILON) {
        return luck.nextInt(SimulatedShop.MESSAGES);
      }
      List<SparseVector> features = shop.features(visit);
      int best = 0;
      for (int message = 1; message < SimulatedShop.MESSAGES; message++) {
        best =
            expectations.of(NAMES.get(message), features.get(message))
                    > expectations.of(NAMES.get(best), features.get(best))
                ? message
                : best;
      }
      return best;
    }

    @Override
    public void learn(List<Example> news, Instant now) {
      experience = experience.with(news);
      expectations = experience.expectations(now, settings);
    }
  }

  /**
   * Thompson sampling that knows messages but not visits: a normal distribution for the mean reward
   * of each, which forgets as the learner does (Russo and others, A Tutorial on Thompson Sampling,
   * 2018).
   */
  final class Thompson implements Contestant {

    private static final double DEVIATION = 0.2;
    private static final double PRIOR = 50;
    private static final double PRIOR_MEAN = 0.02;
    private final double halfLife;
    private final double[] rounds = new double[SimulatedShop.MESSAGES];
    private final double[] rewards = new double[SimulatedShop.MESSAGES];
    private Instant until = SimulatedShop.BEGIN;

    Thompson(LearningSettings settings) {
      this.halfLife = settings.halfLife().toMillis();
    }

    @Override
    public int choose(Visit visit, SimulatedShop shop, SplittableRandom luck) {
      int best = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int message = 0; message < SimulatedShop.MESSAGES; message++) {
        double mean = (rewards[message] + PRIOR * PRIOR_MEAN) / (rounds[message] + PRIOR);
        double drawn = mean + luck.nextGaussian() * DEVIATION / Math.sqrt(rounds[message] + PRIOR);
        if (drawn > most) {
          most = drawn;
          best = message;
        }
      }
      return best;
    }

    @Override
    public void learn(List<Example> news, Instant now) {
      double left = Math.pow(0.5, Duration.between(until, now).toMillis() / halfLife);
      for (int message = 0; message < SimulatedShop.MESSAGES; message++) {
        rounds[message] *= left;
        rewards[message] *= left;
      }
      for (Example example : news) {
        int message = NAMES.indexOf(example.action());
        rounds[message]++;
        rewards[message] += example.reward();
      }
      until = now;
    }
  }

  /** The first by the rules' rank, as Takt chooses without the learner. */
  final class Rules implements Contestant {
    @Override
    public int choose(Visit visit, SimulatedShop shop, SplittableRandom luck) {
      List<Integer> messages = new ArrayList<>();
      IntStream.range(0, SimulatedShop.MESSAGES).forEach(messages::add);
      return messages.stream()
          .max((one, other) -> Double.compare(shop.rank(visit, one), shop.rank(visit, other)))
          .get();
    }
  }
}
