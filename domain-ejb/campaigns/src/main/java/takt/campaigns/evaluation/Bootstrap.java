package takt.campaigns.evaluation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import takt.campaigns.Estimator;
import takt.campaigns.EvaluationSettings;

/**
 * Percentile intervals (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13):
 * rounds are drawn again and again with replacement, the same ones for all estimators.
 */
final class Bootstrap {

  private static final int USUAL = 1_000;
  private static final int LEAST = 200;
  private static final int MOST_DRAWS = 40_000_000;
  private static final double TAIL = 0.025;

  private final Map<Estimator, double[]> resampled = new EnumMap<>(Estimator.class);

  private Bootstrap() {}

  /** The ends of an interval. */
  record Interval(double low, double high) {}

  static Bootstrap of(Terms terms, EvaluationSettings settings) {
    Bootstrap bootstrap = new Bootstrap();
    List<Estimator> estimators = List.of(Estimator.values());
    int samples = samples(terms.size());
    double[][] values = new double[estimators.size()][];
    for (int one = 0; one < values.length; one++) {
      values[one] = terms.values(estimators.get(one), settings.cut());
      bootstrap.resampled.put(estimators.get(one), new double[samples]);
    }
    SplittableRandom luck = new SplittableRandom(settings.seed());
    for (int sample = 0; sample < samples; sample++) {
      double[] sums = new double[values.length];
      double weights = 0;
      for (int draw = 0; draw < terms.size(); draw++) {
        int at = luck.nextInt(terms.size());
        weights += terms.weights[at];
        for (int one = 0; one < values.length; one++) {
          sums[one] += values[one][at];
        }
      }
      for (int one = 0; one < values.length; one++) {
        Estimator estimator = estimators.get(one);
        double by = estimator == Estimator.SELF_NORMALISED_IPS ? weights : terms.size();
        bootstrap.resampled.get(estimator)[sample] = by > 0 ? sums[one] / by : 0;
      }
    }
    bootstrap.resampled.values().forEach(Arrays::sort);
    return bootstrap;
  }

  /** 1,000 samples; fewer of long logs, whose samples differ less, at least 200. */
  static int samples(int rounds) {
    return Math.max(LEAST, Math.min(USUAL, MOST_DRAWS / Math.max(1, rounds)));
  }

  Interval interval(Estimator estimator) {
    double[] sorted = resampled.get(estimator);
    return new Interval(quantile(TAIL, sorted), quantile(1 - TAIL, sorted));
  }

  /**
   * Between the two nearest (Hyndman and Fan, Sample Quantiles in Statistical Packages, type 7).
   */
  private static double quantile(double share, double... sorted) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
