package takt.profiles.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.GammaDistribution;

/** Customers made up as the models say that customers are, each by their own luck. */
final class Shoppers {

  private final org.hipparchus.random.Well19937c luck;
  private final BgNbd buying;
  private final GammaGamma spending;

  Shoppers(long seed, BgNbd buying, GammaGamma spending) {
    luck = new org.hipparchus.random.Well19937c(seed);
    this.buying = buying;
    this.spending = spending;
  }

  /**
   * What customers do who first bought on days evenly spread from 0 on.
   *
   * @param persons how many
   * @param newcomers within how many days all of them came
   * @param cut the first held-out day
   * @param until the day at whose beginning the data end
   */
  List<Observed> shop(int persons, int newcomers, int cut, int until) {
    List<Observed> all = new ArrayList<>();
    for (int i = 0; i < persons; i++) {
      all.add(one((int) ((long) i * newcomers / persons), cut, until));
    }
    return all;
  }

  private Observed one(int first, int cut, int until) {
    double rate =
        new GammaDistribution(buying.r(), 1 / buying.alpha())
            .inverseCumulativeProbability(luck.nextDouble());
    double leaving =
        new BetaDistribution(buying.a(), buying.b())
            .inverseCumulativeProbability(luck.nextDouble());
    TreeSet<Long> days = new TreeSet<>(List.of((long) first));
    double at = first;
    boolean stays = true;
    while (stays) {
      at += -Math.log1p(-luck.nextDouble()) / rate;
      // A purchase is counted by its day: those of the first day belong to the first.
      stays = at < until && luck.nextDouble() >= leaving;
      if (at < until) {
        days.add((long) Math.floor(at));
      }
    }
    return observed(days, cut, mean());
  }

  private double mean() {
    double scale =
        new GammaDistribution(spending.q(), 1 / spending.gamma())
            .inverseCumulativeProbability(luck.nextDouble());
    return spending.p() / scale;
  }

  private static Observed observed(SortedSet<Long> days, long cut, double mean) {
    var before = days.headSet(cut);
    return new Observed(
        days.first(),
        days.last(),
        days.size(),
        before.isEmpty() ? 0 : before.last(),
        before.size(),
        mean * days.size(),
        mean * before.size());
  }
}
