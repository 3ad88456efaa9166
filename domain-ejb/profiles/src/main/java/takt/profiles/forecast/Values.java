package takt.profiles.forecast;

import java.util.Arrays;
import org.hipparchus.special.Gamma;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/** What many customers' purchases were worth: how many each made, and their mean. No key. */
final class Values {

  private static final int FIRST = 1_024;

  private int[] purchases = new int[FIRST];
  private double[] means = new double[FIRST];
  private int size;
  private int most;

  /**
   * Adds a customer.
   *
   * @param count how many purchases, at least 1
   * @param mean their mean, above 0
   */
  void add(int count, double mean) {
    if (!(count >= 1 && mean > 0)) {
      throw new IllegalArgumentException("A value is the mean of purchases, above 0");
    }
    if (size == purchases.length) {
      purchases = Arrays.copyOf(purchases, 2 * size);
      means = Arrays.copyOf(means, 2 * size);
    }
    purchases[size] = count;
    means[size] = mean;
    size++;
    most = Math.max(most, count);
  }

  int size() {
    return size;
  }

  /** The mean over customers of their means. */
  double mean() {
    return Arrays.stream(means, 0, size).sum() / size;
  }

  /** The likelihood's logarithm (equation 1a of the note). */
  double logLikelihood(GammaGamma model) {
    double p = model.p();
    double q = model.q();
    double[] counted = new double[most + 1];
    for (int x = 1; x <= most; x++) {
      counted[x] =
          Gamma.logGamma(p * x + q)
              - Gamma.logGamma(p * x)
              - Gamma.logGamma(q)
              + q * Math.log(model.gamma())
              + p * x * Math.log(x);
    }
    double all = 0;
    for (int i = 0; i < size; i++) {
      int x = purchases[i];
      all +=
          counted[x]
              + (p * x - 1) * Math.log(means[i])
              - (p * x + q) * Math.log(model.gamma() + means[i] * x);
    }
    return all;
  }

  /**
   * How far the model's assumption fails that value and frequency have nothing to do with each
   * other: their rank correlation (Spearman's) over those who bought again, -1 to 1.
   */
  double correlation() {
    int[] again = java.util.stream.IntStream.range(0, size).filter(i -> purchases[i] > 1).toArray();
    double[] counts = Arrays.stream(again).mapToDouble(i -> purchases[i]).toArray();
    double[] worth = Arrays.stream(again).mapToDouble(i -> means[i]).toArray();
    double rank = again.length < 2 ? 0 : new SpearmansCorrelation().correlation(counts, worth);
    return Double.isNaN(rank) ? 0 : rank;
  }
}
