package takt.campaigns.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import takt.campaigns.learning.SimulatedShop.Visit;
import takt.campaigns.regression.SparseVector;

/**
 * A season in the simulated shop: what a contestant earned less than whoever knows the truth, round
 * by round. Feedback comes late, and one in twenty never; a contestant is told what is new every
 * 100 rounds.
 */
final class Season {

  private static final int TOLD_EVERY = 100;
  private static final double MEAN_DELAY = 70;
  private static final int LOST = 20;

  private Season() {}

  private record Known(int from, Example example) {}

  /** The regret that has added up after each round. */
  static double[] regret(long seed, int rounds, Contestant contestant) {
    SimulatedShop shop = new SimulatedShop(seed);
    SplittableRandom visits = new SplittableRandom(seed + 1_000_000);
    SplittableRandom choices = new SplittableRandom(seed + 2_000_000);
    SplittableRandom feedback = new SplittableRandom(seed + 3_000_000);
    PriorityQueue<Known> coming = new PriorityQueue<>(Comparator.comparingInt(Known::from));
    double[] regret = new double[rounds];
    double sum = 0;
    for (int number = 0; number < rounds; number++) {
      Visit visit = shop.visit(number, visits);
      if (number % TOLD_EVERY == 0) {
        List<Example> news = new ArrayList<>();
        while (!coming.isEmpty() && coming.peek().from() <= number) {
          news.add(coming.poll().example());
        }
        contestant.learn(news, visit.at());
      }
      int message = contestant.choose(visit, shop, choices);
      sum += best(shop, visit) - shop.truth(visit, message);
      regret[number] = sum;
      coming.add(known(shop, visit, message, feedback));
    }
    return regret;
  }

  private static Known known(
      SimulatedShop shop, Visit visit, int message, SplittableRandom feedback) {
    SparseVector features = shop.features(visit).get(message);
    double reward = Rewards.USUAL.of(shop.outcomes(visit, message, feedback));
    boolean lost = feedback.nextInt(LOST) == 0;
    int delay = (int) (-MEAN_DELAY * Math.log(1 - feedback.nextDouble()));
    return new Known(
        visit.number() + delay,
        new Example(Contestant.NAMES.get(message), features, lost ? 0 : reward, visit.at()));
  }

  private static double best(SimulatedShop shop, Visit visit) {
    double best = Double.NEGATIVE_INFINITY;
    for (int message = 0; message < SimulatedShop.MESSAGES; message++) {
      best = Math.max(best, shop.truth(visit, message));
    }
    return best;
  }

  /** The regret of the one message that would have been best of all, were it always shown. */
  static double[] regretOfBestFixed(long seed, int rounds) {
    SimulatedShop shop = new SimulatedShop(seed);
    double[] sums = new double[SimulatedShop.MESSAGES];
    double[][] regrets = new double[SimulatedShop.MESSAGES][rounds];
    SplittableRandom visits = new SplittableRandom(seed + 1_000_000);
    for (int number = 0; number < rounds; number++) {
      Visit visit = shop.visit(number, visits);
      double best = best(shop, visit);
      for (int message = 0; message < sums.length; message++) {
        sums[message] += best - shop.truth(visit, message);
        regrets[message][number] = sums[message];
      }
    }
    return Arrays.stream(regrets)
        .min(Comparator.comparingDouble(one -> one[rounds - 1]))
        .orElseThrow();
  }
}
