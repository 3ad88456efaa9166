package takt.campaigns.evaluation;

import java.util.Arrays;

/** Which items a log shows at which position: what a policy can choose from there (rule G14.7). */
final class ItemsByPosition {

  private final boolean[][] shown;
  private final boolean[] anywhere;

  private ItemsByPosition(int items) {
    shown = new boolean[OpenBanditReader.MOST_POSITIONS + 1][items];
    anywhere = new boolean[items];
  }

  static ItemsByPosition of(RoundLog log) {
    ItemsByPosition all = new ItemsByPosition(log.items().size());
    for (Round round : log.rounds()) {
      all.shown[round.position()][round.action()] = true;
      all.anywhere[round.action()] = true;
    }
    return all;
  }

  /** Whether an item is ever shown at a position. */
  boolean has(int position, int action) {
    return shown[position][action];
  }

  /**
   * Shares of items as probabilities at each position, in proportion among what is shown there.
   * What is shown nowhere keeps its share, as the log says nothing of it; where none of what is
   * shown has a share, all keep theirs.
   */
  double[][] spread(double... shares) {
    double[][] all = new double[shown.length][];
    for (int position = 0; position < all.length; position++) {
      all[position] = spread(position, shares);
    }
    return all;
  }

  private double[] spread(int position, double... shares) {
    double here = 0;
    double somewhere = 0;
    for (int action = 0; action < shares.length; action++) {
      here += has(position, action) ? shares[action] : 0;
      somewhere += isShown(action) ? shares[action] : 0;
    }
    if (here == 0) {
      return shares;
    }
    double[] spread = new double[shares.length];
    for (int action = 0; action < shares.length; action++) {
      if (has(position, action)) {
        spread[action] = shares[action] * somewhere / here;
      } else if (!isShown(action)) {
        spread[action] = shares[action];
      }
    }
    return spread;
  }

  private boolean isShown(int action) {
    return anywhere[action];
  }

  /** As often as each other at each position, among what is shown there. */
  double[][] uniform() {
    double[] all = new double[anywhere.length];
    for (int action = 0; action < all.length; action++) {
      all[action] = isShown(action) ? 1 : 0;
    }
    double sum = Arrays.stream(all).sum();
    return spread(Arrays.stream(all).map(one -> one / Math.max(1, sum)).toArray());
  }
}
