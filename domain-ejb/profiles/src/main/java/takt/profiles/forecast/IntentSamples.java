package takt.profiles.forecast;

import java.util.List;
import takt.profiles.ForecastColumn;

/** What persons' columns said at the two cut-offs of a training, and who bought after each. */
final class IntentSamples {

  private final List<ForecastColumn> columns;
  private final int days;
  private final long heldOutAt;
  private final Examples learnt = new Examples();
  private final Examples heldOut = new Examples();
  private final int[] fromAfter;

  /**
   * Begins.
   *
   * @param days how many days ahead the model looks
   * @param until the day at whose beginning the data end: the held-out days are those before it
   */
  IntentSamples(List<ForecastColumn> columns, int days, long until) {
    this.columns = List.copyOf(columns);
    this.days = days;
    this.heldOutAt = until - days;
    this.fromAfter = new int[columns.size()];
  }

  void add(Behaviour one) {
    add(one, learntAt(), learnt);
    add(one, heldOutAt, heldOut);
  }

  private void add(Behaviour one, long cut, Examples to) {
    if (!one.active(cut, ForecastColumn.MOST_DAYS)) {
      return;
    }
    to.add(one.at(columns, cut), one.buys(cut, days));
    for (int i = 0; i < fromAfter.length; i++) {
      fromAfter[i] += one.isFromAfter(columns.get(i), cut) ? 1 : 0;
    }
  }

  List<ForecastColumn> columns() {
    return columns;
  }

  int days() {
    return days;
  }

  long learntAt() {
    return heldOutAt - days;
  }

  long heldOutAt() {
    return heldOutAt;
  }

  Examples learnt() {
    return learnt;
  }

  Examples heldOut() {
    return heldOut;
  }

  /** Of how many persons it cannot be told any more what a column said at a cut-off. */
  int fromAfter(int column) {
    return fromAfter[column];
  }
}
