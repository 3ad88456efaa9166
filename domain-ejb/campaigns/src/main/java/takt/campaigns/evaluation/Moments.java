package takt.campaigns.evaluation;

import java.util.Arrays;

/**
 * A mean and its standard error: the root of the sum of squared deviations by n(n - 1).
 *
 * @param mean 0 of nothing
 * @param error 0 of fewer than two
 */
record Moments(double mean, double error) {

  /** The normal distribution's 97.5 % quantile. */
  static final double QUANTILE = 1.959963984540054;

  static Moments of(double... values) {
    int size = values.length;
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(one -> (one - mean) * (one - mean)).sum();
    return new Moments(mean, size < 2 ? 0 : Math.sqrt(squares / size / (size - 1)));
  }

  double low() {
    return mean - QUANTILE * error;
  }

  double high() {
    return mean + QUANTILE * error;
  }
}
