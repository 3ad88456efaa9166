package takt.campaigns.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The formulas of the estimators once more, written down from the papers without any of the code
 * under test: cells are split by hand, features are found by their names, the normal equations of
 * each part's model are solved by elimination with pivots.
 */
final class Reference {

  private static final int ITEMS = 34;
  private static final int PARTS = 5;
  private static final double CUT = 10;

  private final List<Map<String, String>> lines = new ArrayList<>();
  private final Map<String, double[]> known = new HashMap<>();
  private final double[] w;
  private final double[] r;
  private final double[] direct;
  private final double[] q;
  private final int n;

  Reference(String csv, double... shares) {
    List<String> all = csv.lines().toList();
    String[] names = all.get(0).split(",", -1);
    for (String line : all.subList(1, all.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> named = new HashMap<>();
      for (int i = 0; i < names.length; i++) {
        named.put(names[i], cells[i]);
      }
      lines.add(named);
    }
    n = lines.size();
    w = new double[n];
    r = new double[n];
    direct = new double[n];
    q = new double[n];
    List<Map<String, Double>> models = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      models.add(model(part));
    }
    for (int i = 0; i < n; i++) {
      int item = Integer.parseInt(cell(i, "item_id"));
      r[i] = Double.parseDouble(cell(i, "click"));
      double[] here = here(cell(i, "position"), shares);
      w[i] = here[item] / Double.parseDouble(cell(i, "propensity_score"));
      for (int a = 0; a < ITEMS; a++) {
        direct[i] += here[a] * expected(models.get(part(i)), features(i, a));
      }
      q[i] = expected(models.get(part(i)), features(i, item));
    }
  }

  /** The shares of what is shown at a position, by their sum. */
  private double[] here(String position, double... shares) {
    return known.computeIfAbsent(
        position,
        any -> {
          double[] here = new double[ITEMS];
          lines.stream()
              .filter(line -> line.get("position").equals(position))
              .map(line -> Integer.parseInt(line.get("item_id")))
              .forEach(item -> here[item] = shares[item]);
          double sum = Arrays.stream(here).sum();
          return Arrays.stream(here).map(one -> one / sum).toArray();
        });
  }

  private String cell(int i, String name) {
    return lines.get(i).get(name);
  }

  private int part(int i) {
    return i * PARTS / n;
  }

  private Map<String, Double> features(int i, int item) {
    Map<String, Double> x = new TreeMap<>();
    x.put("1", 1.0);
    x.put("affinity", Double.parseDouble(cell(i, "user-item_affinity_" + item)));
    x.put("item " + item, 1.0);
    x.put("position " + cell(i, "position"), 1.0);
    for (int feature = 0; feature < 4; feature++) {
      x.put("user " + feature + cell(i, "user_feature_" + feature), 1.0);
    }
    return x;
  }

  private static double expected(Map<String, Double> model, Map<String, Double> x) {
    double sum = 0;
    for (Map.Entry<String, Double> one : x.entrySet()) {
      sum += one.getValue() * model.getOrDefault(one.getKey(), 0.0);
    }
    return sum;
  }

  /** Ridge regression with a penalty of 1, hardly any on the constant, without one part. */
  private Map<String, Double> model(int without) {
    Map<String, Integer> columns = new TreeMap<>();
    List<Map<String, Double>> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (part(i) != without) {
        xs.add(features(i, Integer.parseInt(cell(i, "item_id"))));
        ys.add(Double.valueOf(cell(i, "click")));
        xs.get(xs.size() - 1).keySet().forEach(one -> columns.putIfAbsent(one, columns.size()));
      }
    }
    int width = columns.size();
    double[][] equations = new double[width][width + 1];
    columns.forEach((name, at) -> equations[at][at] = name.equals("1") ? 1e-6 : 1);
    for (int i = 0; i < xs.size(); i++) {
      for (Map.Entry<String, Double> row : xs.get(i).entrySet()) {
        double[] equation = equations[columns.get(row.getKey())];
        for (Map.Entry<String, Double> column : xs.get(i).entrySet()) {
          equation[columns.get(column.getKey())] += row.getValue() * column.getValue();
        }
        equation[width] += row.getValue() * ys.get(i);
      }
    }
    eliminate(equations);
    Map<String, Double> model = new HashMap<>();
    columns.forEach((name, at) -> model.put(name, equations[at][width] / equations[at][at]));
    return model;
  }

  /** Gauss and Jordan. */
  private static void eliminate(double[]... equations) {
    int width = equations.length;
    for (int pivot = 0; pivot < width; pivot++) {
      int best = pivot;
      for (int row = pivot + 1; row < width; row++) {
        if (Math.abs(equations[row][pivot]) > Math.abs(equations[best][pivot])) {
          best = row;
        }
      }
      double[] swapped = equations[pivot];
      equations[pivot] = equations[best];
      equations[best] = swapped;
      for (int row = 0; row < width; row++) {
        double factor = row == pivot ? 0 : equations[row][pivot] / equations[pivot][pivot];
        for (int column = pivot; column <= width && factor != 0; column++) {
          equations[row][column] -= factor * equations[pivot][column];
        }
      }
    }
  }

  private double mean(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / n;
  }

  /** Value, standard error and gain, by the name of the estimator. */
  Map<String, double[]> estimates() {
    Map<String, double[]> all = new TreeMap<>();
    double[] ips = new double[n];
    double[] clipped = new double[n];
    double[] robust = new double[n];
    double[] switched = new double[n];
    double[] ratio = new double[n];
    for (int i = 0; i < n; i++) {
      ips[i] = w[i] * r[i];
      clipped[i] = w[i] > CUT ? CUT * r[i] : w[i] * r[i];
      robust[i] = direct[i] + w[i] * (r[i] - q[i]);
      switched[i] = w[i] > CUT ? direct[i] : robust[i];
    }
    double value = mean(ips) / mean(w);
    for (int i = 0; i < n; i++) {
      ratio[i] = value + w[i] * (r[i] - value) / mean(w);
    }
    all.put("IPS", figures(ips));
    all.put("SELF_NORMALISED_IPS", figures(ratio));
    all.put("CLIPPED_IPS", figures(clipped));
    all.put("DIRECT", figures(direct));
    all.put("DOUBLY_ROBUST", figures(robust));
    all.put("SWITCH_DOUBLY_ROBUST", figures(switched));
    return all;
  }

  private double[] figures(double... values) {
    double[] gains = new double[n];
    for (int i = 0; i < n; i++) {
      gains[i] = values[i] - r[i];
    }
    return new double[] {mean(values), error(values), mean(gains), error(gains)};
  }

  private double error(double... values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += Math.pow(value - mean, 2);
    }
    return Math.sqrt(sum / (n - 1) / n);
  }

  double effectiveSampleSize() {
    double[] squares = new double[n];
    for (int i = 0; i < n; i++) {
      squares[i] = w[i] * w[i];
    }
    return n * mean(w) * mean(w) / mean(squares);
  }
}
