package takt.campaigns.regression;

import java.util.Arrays;

/** Numbers in a few of many columns, in the order of the columns; 0 in the others. */
public final class SparseVector {

  private static final int FEW = 16;

  private final int[] columns;
  private final double[] values;

  private SparseVector(int[] columns, double[] values) {
    this.columns = columns;
    this.values = values;
  }

  /** How many columns have a number. */
  public int size() {
    return columns.length;
  }

  /** The column of the number at this place, greater than that of the place before. */
  public int column(int at) {
    return columns[at];
  }

  /** The number at this place. */
  public double value(int at) {
    return values[at];
  }

  /** The number in this column. */
  public double in(int column) {
    int at = Arrays.binarySearch(columns, column);
    return at < 0 ? 0 : values[at];
  }

  /** The sum of the products with weights, one for each column. */
  public double dot(double... weights) {
    double sum = 0;
    for (int at = 0; at < columns.length; at++) {
      sum += values[at] * weights[columns[at]];
    }
    return sum;
  }

  /** As {@link #parse} reads it, such as {@code 0:1.0 7:-1.0}. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < columns.length; at++) {
      text.append(at == 0 ? "" : " ").append(columns[at]).append(':').append(values[at]);
    }
    return text.toString();
  }

  /** Reads what {@link #text} wrote. */
  public static SparseVector parse(String text) {
    Builder builder = new Builder();
    for (String part : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      int colon = part.indexOf(':');
      builder.add(
          Integer.parseInt(part.substring(0, colon)),
          Double.parseDouble(part.substring(colon + 1)));
    }
    return builder.build();
  }

  /** Collects numbers; those of one column add up. */
  public static final class Builder {
    private int[] columns = new int[FEW];
    private double[] values = new double[FEW];
    private int size;

    /** Adds a number to a column. */
    public Builder add(int column, double value) {
      int at = Arrays.binarySearch(columns, 0, size, column);
      if (at >= 0) {
        values[at] += value;
        return this;
      }
      int place = -at - 1;
      if (size == columns.length) {
        columns = Arrays.copyOf(columns, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      System.arraycopy(columns, place, columns, place + 1, size - place);
      System.arraycopy(values, place, values, place + 1, size - place);
      columns[place] = column;
      values[place] = value;
      size++;
      return this;
    }

    /** Collects the same, and from now on for itself. */
    public Builder copy() {
      Builder copy = new Builder();
      copy.columns = columns.clone();
      copy.values = values.clone();
      copy.size = size;
      return copy;
    }

    /** Adds all numbers of another one. */
    public Builder add(SparseVector other) {
      for (int at = 0; at < other.size(); at++) {
        add(other.column(at), other.value(at));
      }
      return this;
    }

    /** What was collected. */
    public SparseVector build() {
      return new SparseVector(Arrays.copyOf(columns, size), Arrays.copyOf(values, size));
    }
  }
}
