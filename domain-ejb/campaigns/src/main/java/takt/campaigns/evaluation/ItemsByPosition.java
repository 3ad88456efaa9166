package takt.campaigns.evaluation;

/** Which items a log shows at which position: what a policy can choose from there (rule G14.7). */
final class ItemsByPosition {

  private final boolean[][] shown;

  private ItemsByPosition(int items) {
    shown = new boolean[OpenBanditReader.MOST_POSITIONS + 1][items];
  }

  static ItemsByPosition of(RoundLog log) {
    ItemsByPosition all = new ItemsByPosition(log.items().size());
    log.rounds().forEach(round -> all.shown[round.position()][round.action()] = true);
    return all;
  }

  /** Whether an item is ever shown at a position. */
  boolean has(int position, int action) {
    return shown[position][action];
  }

  /**
   * Weights of items as probabilities at each position, in proportion among what is shown there;
   * where none of that has a weight, the weights themselves.
   */
  double[][] spread(double... weights) {
    double[][] all = new double[shown.length][];
    for (int position = 0; position < all.length; position++) {
      all[position] = spread(position, weights);
    }
    return all;
  }

  private double[] spread(int position, double... weights) {
    double sum = 0;
    for (int action = 0; action < weights.length; action++) {
      sum += has(position, action) ? weights[action] : 0;
    }
    if (sum == 0) {
      return weights;
    }
    double[] spread = new double[weights.length];
    for (int action = 0; action < weights.length; action++) {
      spread[action] = has(position, action) ? weights[action] / sum : 0;
    }
    return spread;
  }
}
