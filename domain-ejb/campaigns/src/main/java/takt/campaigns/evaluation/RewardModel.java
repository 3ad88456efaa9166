package takt.campaigns.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import takt.campaigns.regression.LeastSquares;

/**
 * Expects the reward of showing an item in a round: ridge regression over {@link RewardColumns}. It
 * is cross-fitted (rule G14.4): the log is cut into five parts of neighbouring rounds, and each
 * part is judged by a model of the other four (Chernozhukov and others, Double/debiased machine
 * learning, 2018).
 */
final class RewardModel {

  static final int PARTS = 5;

  /** On each weight but that of the column that is 1 always, which is hardly penalised. */
  static final double PENALTY = 1;

  static final double HARDLY = 1e-6;

  private final RewardColumns columns;
  private final int rounds;
  private final List<double[]> weights;

  private RewardModel(RewardColumns columns, int rounds, List<double[]> weights) {
    this.columns = columns;
    this.rounds = rounds;
    this.weights = weights;
  }

  static RewardModel of(RoundLog log) {
    RewardColumns columns = log.columns();
    int rounds = log.rounds().size();
    List<LeastSquares> parts = new ArrayList<>();
    LeastSquares all = new LeastSquares(columns.width());
    for (int part = 0; part < PARTS; part++) {
      parts.add(new LeastSquares(columns.width()));
    }
    for (int at = 0; at < rounds; at++) {
      Round round = log.rounds().get(at);
      parts.get(part(at, rounds)).add(columns.of(round, round.action()), round.reward(), 1);
    }
    parts.forEach(part -> all.add(part, 1));
    double[] penalty = new double[columns.width()];
    Arrays.fill(penalty, PENALTY);
    penalty[0] = HARDLY;
    List<double[]> weights = new ArrayList<>();
    for (LeastSquares part : parts) {
      all.add(part, -1);
      weights.add(all.solve(penalty, new double[columns.width()]));
      all.add(part, 1);
    }
    return new RewardModel(columns, rounds, weights);
  }

  /** What the others' model expects of each item in the round at this place. */
  double[] expected(Round round, int at, int items) {
    double[] own = weights.get(part(at, rounds));
    double context = round.context().dot(own);
    double[] expected = new double[items];
    for (int action = 0; action < items; action++) {
      expected[action] = columns.expected(context, round, action, own);
    }
    return expected;
  }

  private static int part(int at, int rounds) {
    return (int) ((long) at * PARTS / rounds);
  }
}
