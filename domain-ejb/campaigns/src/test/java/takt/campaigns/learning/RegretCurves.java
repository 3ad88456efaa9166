package takt.campaigns.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;

/** Regret in the simulated shop over many seeds, as a table; {@link RegretPlot} draws it. */
public final class RegretCurves {

  /** How many rounds a season has. */
  static final int ROUNDS = 20_000;

  private static final int SEEDS = 20;

  /** The 97.5 % quantile of Student's distribution with 19 degrees of freedom. */
  private static final double QUANTILE = 2.093;

  private static final String LEARNER = "the learner";

  private final Map<String, List<double[]>> curves = new LinkedHashMap<>();

  /** Runs all contestants through the same seasons. */
  public RegretCurves() {
    LearningSettings settings = LearningSettings.USUAL;
    add(LEARNER, seed -> Season.regret(seed, ROUNDS, new Contestant.Learning(settings)));
    add(
        "ε-greedy (0.1), the same regression",
        seed -> Season.regret(seed, ROUNDS, new Contestant.EpsilonGreedy(settings)));
    add("the best fixed message", seed -> Season.regretOfBestFixed(seed, ROUNDS));
    add("rules alone", seed -> Season.regret(seed, ROUNDS, new Contestant.Rules()));
    add(
        "Thompson sampling without context",
        seed -> Season.regret(seed, ROUNDS, new Contestant.Thompson(settings)));
  }

  private void add(String name, LongFunction<double[]> season) {
    List<double[]> all = new ArrayList<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      all.add(season.apply(seed));
    }
    curves.put(name, all);
  }

  /** Who took part, the learner first. */
  List<String> names() {
    return List.copyOf(curves.keySet());
  }

  /** The mean regret after a round. */
  double mean(String name, int round) {
    return curves.get(name).stream().mapToDouble(one -> one[round - 1]).average().orElseThrow();
  }

  /** Half of the 95 % interval of the mean regret after a round. */
  double half(String name, int round) {
    return half(curves.get(name).stream().mapToDouble(one -> one[round - 1]).toArray());
  }

  private static double half(double... values) {
    double mean = 0;
    double squares = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return QUANTILE * Math.sqrt(squares / (values.length - 1) / values.length);
  }

  /** The table. */
  public String markdown() {
    StringBuilder table =
        new StringBuilder(
            """
            | Regret, mean of 20 seasons | after 2,000 decisions | 10,000 | 20,000 | more than the learner, after 20,000 | seasons in which the learner did better |
            | --- | --- | --- | --- | --- | --- |
            """);
    for (String name : names()) {
      double[] more = new double[SEEDS];
      double mean = 0;
      int better = 0;
      for (int seed = 0; seed < SEEDS; seed++) {
        more[seed] =
            curves.get(name).get(seed)[ROUNDS - 1] - curves.get(LEARNER).get(seed)[ROUNDS - 1];
        mean += more[seed] / SEEDS;
        better += more[seed] > 0 ? 1 : 0;
      }
      table.append(
          String.format(
              Locale.ENGLISH,
              "| %s | %.1f | %.1f | %.1f | %s | %s |%n",
              name,
              mean(name, ROUNDS / 10),
              mean(name, ROUNDS / 2),
              mean(name, ROUNDS),
              name.equals(LEARNER)
                  ? ""
                  : String.format(Locale.ENGLISH, "%.1f ± %.1f", mean, half(more)),
              name.equals(LEARNER) ? "" : better + " of " + SEEDS));
    }
    return table.toString();
  }

  /** The plot. */
  public String svg() {
    return new RegretPlot(this).svg();
  }
}
