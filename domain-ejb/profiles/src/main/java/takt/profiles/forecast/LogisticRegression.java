package takt.profiles.forecast;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Logistic regression with an L2 penalty over standardised columns (Hastie, Tibshirani and
 * Friedman, The Elements of Statistical Learning, 2009, sections 3.4.1 and 4.4): the greatest
 * likelihood less half the penalty times the sum of the squared weights, which has one maximum.
 * Newton's method finds it.
 */
final class LogisticRegression {

  private static final int STEPS = 100;
  private static final int HALVINGS = 40;
  private static final double ENOUGH = 1e-9;

  /**
   * A column that varies by no more than this part of its mean is the same for all but rounding.
   */
  private static final double ROUNDING = 1e-9;

  private final double[] means;
  private final double[] scales;

  /** The intercept, then a weight for each column. */
  private double[] weights;

  private LogisticRegression(double[] means, double[] scales) {
    this.means = means;
    this.scales = scales;
  }

  /**
   * Fits.
   *
   * @param penalty above 0; the intercept is not penalised
   * @throws ArithmeticException if there is no maximum: nobody bought, or everybody
   */
  static LogisticRegression fit(Examples examples, double penalty) {
    if (examples.buyers() == 0 || examples.buyers() == examples.size()) {
      throw new ArithmeticException("Everybody did the same");
    }
    int width = examples.of(0).length;
    double[] means = new double[width];
    double[] scales = new double[width];
    for (int column = 0; column < width; column++) {
      double[] all = examples.column(column);
      double mean = Arrays.stream(all).average().orElseThrow();
      means[column] = mean;
      scales[column] =
          Math.sqrt(Arrays.stream(all).map(one -> (one - mean) * (one - mean)).average().orElse(0));
    }
    LogisticRegression model = new LogisticRegression(means, scales);
    model.climb(examples, penalty);
    return model;
  }

  private void climb(Examples examples, double penalty) {
    weights = new double[means.length + 1];
    double share = (double) examples.buyers() / examples.size();
    weights[0] = Math.log(share / (1 - share));
    double reached = value(examples, penalty, weights);
    for (int step = 0; step < STEPS; step++) {
      double[] move = newton(examples, penalty);
      double length = 1;
      double[] next = moved(move, length);
      double value = value(examples, penalty, next);
      for (int half = 0; half < HALVINGS && value < reached; half++) {
        length /= 2;
        next = moved(move, length);
        value = value(examples, penalty, next);
      }
      double furthest = length * Arrays.stream(move).map(Math::abs).max().orElse(0);
      if (value < reached || furthest < ENOUGH) {
        return;
      }
      weights = next;
      reached = value;
    }
    throw new ArithmeticException("Newton's method came to no end");
  }

  private double[] moved(double[] move, double length) {
    double[] next = weights.clone();
    for (int i = 0; i < next.length; i++) {
      next[i] += length * move[i];
    }
    return next;
  }

  private double value(Examples examples, double penalty, double... at) {
    double value = 0;
    for (int i = 1; i < at.length; i++) {
      value -= penalty / 2 * at[i] * at[i];
    }
    for (int person = 0; person < examples.size(); person++) {
      double odds = odds(at, standardised(examples.of(person)));
      value += (examples.buys(person) ? odds : 0) - logOnePlusExp(odds);
    }
    return value;
  }

  private double[] newton(Examples examples, double penalty) {
    int width = weights.length;
    double[] gradient = new double[width];
    double[][] curvature = new double[width][width];
    for (int person = 0; person < examples.size(); person++) {
      double[] x = standardised(examples.of(person));
      double probability = sigmoid(odds(weights, x));
      double error = (examples.buys(person) ? 1 : 0) - probability;
      double weight = probability * (1 - probability);
      for (int i = 0; i < width; i++) {
        gradient[i] += error * x[i];
        for (int j = 0; j <= i; j++) {
          curvature[i][j] += weight * x[i] * x[j];
        }
      }
    }
    for (int i = 0; i < width; i++) {
      if (i > 0) {
        gradient[i] -= penalty * weights[i];
        curvature[i][i] += penalty;
      }
      for (int j = 0; j < i; j++) {
        curvature[j][i] = curvature[i][j];
      }
    }
    return new CholeskyDecomposition(new Array2DRowRealMatrix(curvature, false))
        .getSolver()
        .solve(new ArrayRealVector(gradient, false))
        .toArray();
  }

  /** A one for the intercept, and each column in standard deviations from its mean. */
  private double[] standardised(double... columns) {
    double[] x = new double[columns.length + 1];
    x[0] = 1;
    for (int i = 0; i < columns.length; i++) {
      x[i + 1] = standardised(columns[i], means[i], scales[i]);
    }
    return x;
  }

  /** In standard deviations from the mean; 0 if the column is the same for all. */
  static double standardised(double column, double mean, double scale) {
    return scale > ROUNDING * Math.max(1, Math.abs(mean)) ? (column - mean) / scale : 0;
  }

  /** The probability that somebody of these columns buys. */
  double probability(double... columns) {
    return sigmoid(odds(weights, standardised(columns)));
  }

  double intercept() {
    return weights[0];
  }

  double weight(int column) {
    return weights[column + 1];
  }

  double mean(int column) {
    return means[column];
  }

  double scale(int column) {
    return scales[column];
  }

  private static double odds(double[] at, double... x) {
    double sum = 0;
    for (int i = 0; i < at.length; i++) {
      sum += at[i] * x[i];
    }
    return sum;
  }

  static double sigmoid(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  private static double logOnePlusExp(double odds) {
    return Math.max(0, odds) + Math.log1p(Math.exp(-Math.abs(odds)));
  }
}
