package takt.profiles.forecast;

import java.util.ArrayList;
import java.util.List;

/** What persons' columns said at a cut-off, and whether they bought after it. No key. */
final class Examples {

  private final List<double[]> columns = new ArrayList<>();
  private final List<Boolean> bought = new ArrayList<>();
  private int buyers;

  void add(double[] columnsOfOne, boolean buys) {
    columns.add(columnsOfOne);
    bought.add(buys);
    buyers += buys ? 1 : 0;
  }

  Examples with(Examples others) {
    Examples both = new Examples();
    for (Examples part : List.of(this, others)) {
      for (int i = 0; i < part.size(); i++) {
        both.add(part.columns.get(i), part.bought.get(i));
      }
    }
    return both;
  }

  /** Every so many one is left out, or only those are taken: parts for cross-validation. */
  Examples part(int which, int of, boolean only) {
    Examples part = new Examples();
    for (int i = 0; i < size(); i++) {
      if ((i % of == which) == only) {
        part.add(columns.get(i), bought.get(i));
      }
    }
    return part;
  }

  int size() {
    return columns.size();
  }

  int buyers() {
    return buyers;
  }

  double[] of(int person) {
    return columns.get(person);
  }

  boolean buys(int person) {
    return bought.get(person);
  }

  /** What one column says of everybody. */
  double[] column(int index) {
    return columns.stream().mapToDouble(one -> one[index]).toArray();
  }

  boolean[] bought() {
    boolean[] all = new boolean[size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = bought.get(i);
    }
    return all;
  }
}
