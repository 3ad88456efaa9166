package takt.campaigns.regression;

import java.nio.DoubleBuffer;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Ridge regression by its normal equations (Hastie, Tibshirani and Friedman, The Elements of
 * Statistical Learning, 2009, section 3.4.1): the sums of xxᵀ and of xy are all that it keeps. Sums
 * add up in any order, so that examples can come late, twice with the first taken back, or from
 * several places, and can be taken back exactly, but for rounding.
 */
public final class LeastSquares {

  /** So many columns at most: a solution costs a third of their cube. */
  public static final int MOST_COLUMNS = 2_048;

  private final int width;

  /** The lower triangle of the sum of xxᵀ, row by row. */
  private final double[] products;

  private final double[] targets;

  /** Of nothing yet. */
  public LeastSquares(int width) {
    if (width < 1 || width > MOST_COLUMNS) {
      throw new IllegalArgumentException("width must be 1 to " + MOST_COLUMNS);
    }
    this.width = width;
    this.products = new double[width * (width + 1) / 2];
    this.targets = new double[width];
  }

  /**
   * Adds an example.
   *
   * @param x its features
   * @param y what came of it
   * @param weight how much it counts; below 0 takes one back
   */
  public void add(SparseVector x, double y, double weight) {
    for (int row = 0; row < x.size(); row++) {
      int at = x.column(row) * (x.column(row) + 1) / 2;
      double scaled = weight * x.value(row);
      for (int column = 0; column <= row; column++) {
        products[at + x.column(column)] += scaled * x.value(column);
      }
      targets[x.column(row)] += scaled * y;
    }
  }

  /** How many numbers {@link #write} writes. */
  public static int numbers(int width) {
    return width * (width + 1) / 2 + width;
  }

  /** Writes all sums. */
  public void write(DoubleBuffer to) {
    to.put(products).put(targets);
  }

  /** Reads what {@link #write} wrote. */
  public static LeastSquares read(int width, DoubleBuffer from) {
    LeastSquares read = new LeastSquares(width);
    from.get(read.products).get(read.targets);
    return read;
  }

  /** Adds all examples of another one of the same width, or takes them back with a factor of -1. */
  public void add(LeastSquares other, double factor) {
    for (int at = 0; at < products.length; at++) {
      products[at] += factor * other.products[at];
    }
    for (int at = 0; at < width; at++) {
      targets[at] += factor * other.targets[at];
    }
  }

  /**
   * The weights w that make the sum of (y - wx)² plus the sum of penalty (w - prior)² least.
   *
   * @param penalty above 0, one for each column
   * @param prior what the weights are without any example, one for each column
   */
  public double[] solve(double[] penalty, double... prior) {
    double[][] left = new double[width][width];
    double[] right = new double[width];
    for (int row = 0; row < width; row++) {
      for (int column = 0; column <= row; column++) {
        left[row][column] = products[row * (row + 1) / 2 + column];
        left[column][row] = left[row][column];
      }
      left[row][row] += penalty[row];
      right[row] = targets[row] + penalty[row] * prior[row];
    }
    return new CholeskyDecomposition(new Array2DRowRealMatrix(left, false))
        .getSolver()
        .solve(new ArrayRealVector(right, false))
        .toArray();
  }
}
