package takt.campaigns.evaluation;

import java.util.HashMap;
import java.util.Map;
import takt.campaigns.regression.SparseVector;

/**
 * The columns of the reward model: one that is 1 always, one for the person's affinity to the item,
 * one for what came after too many others, and one for each feature of the context and each item in
 * the order in which they came.
 */
final class RewardColumns {

  private static final int ONE = 0;
  private static final int AFFINITY = 1;
  private static final int OTHERS = 2;

  /** Beside the items, which are at most 1,000. */
  private static final int MOST_OF_CONTEXT = 500;

  private final Map<String, Integer> context = new HashMap<>();
  private final Map<Integer, Integer> items = new HashMap<>();
  private int width = OTHERS + 1;

  /** Begins a context. */
  SparseVector.Builder context(int position) {
    return with(new SparseVector.Builder().add(ONE, 1), "position", Integer.toString(position));
  }

  /** Adds a feature to a context. */
  SparseVector.Builder with(SparseVector.Builder built, String name, String value) {
    String feature = name + "=" + value;
    Integer column = context.get(feature);
    if (column == null) {
      column = context.size() < MOST_OF_CONTEXT ? width++ : OTHERS;
      if (column != OTHERS) {
        context.put(feature, column);
      }
    }
    return built.add(column, 1);
  }

  /** Makes a column for an item. */
  void item(int action) {
    items.computeIfAbsent(action, any -> width++);
  }

  /** The columns of showing an item in a round. */
  SparseVector of(Round round, int action) {
    return new SparseVector.Builder()
        .add(round.context())
        .add(AFFINITY, round.affinities().in(action))
        .add(items.get(action), 1)
        .build();
  }

  /** What weights give for showing an item in a round, its context being summed up already. */
  double expected(double ofContext, Round round, int action, double... weights) {
    return ofContext
        + weights[AFFINITY] * round.affinities().in(action)
        + weights[items.get(action)];
  }

  int width() {
    return width;
  }
}
