package takt.profiles.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import takt.profiles.ForecastColumn;
import takt.profiles.ForecastColumn.Measure;

/** What one person did, day by day, and what is known of them. It carries no key. */
final class Behaviour {

  private final Map<String, NavigableMap<Long, Integer>> events = new HashMap<>();
  private final Map<String, Fact> attributes = new HashMap<>();
  private final NavigableSet<Long> orders = new TreeSet<>();

  private record Fact(double value, long learnt) {}

  void did(String event, long day, int count) {
    events.computeIfAbsent(event, any -> new TreeMap<>()).merge(day, count, Integer::sum);
  }

  void ordered(long day) {
    orders.add(day);
  }

  /** The latest fact of a name counts. */
  void has(String attribute, String content, long learnt) {
    Fact fact = new Fact(number(content), learnt);
    attributes.merge(attribute, fact, (old, now) -> now.learnt >= old.learnt ? now : old);
  }

  /** Whether anything happened in the days before the cut-off. */
  boolean active(long cut, int days) {
    return events.values().stream().anyMatch(one -> !one.subMap(cut - days, cut).isEmpty());
  }

  /** Whether something was bought in the days from the cut-off on. */
  boolean buys(long cut, int days) {
    return !orders.subSet(cut, cut + days).isEmpty();
  }

  /** What the columns say at the cut-off: events before it, attributes as they are. */
  double[] at(List<ForecastColumn> columns, long cut) {
    return columns.stream().mapToDouble(column -> value(column, cut)).toArray();
  }

  /** Whether a column says what was learnt only after the cut-off. */
  boolean isFromAfter(ForecastColumn column, long cut) {
    return column.measure() == Measure.ATTRIBUTE
        && attributes.containsKey(column.of())
        && attributes.get(column.of()).learnt >= cut;
  }

  private double value(ForecastColumn column, long cut) {
    if (column.measure() == Measure.ATTRIBUTE) {
      Fact fact = attributes.get(column.of());
      return fact == null ? 0 : fact.value();
    }
    NavigableMap<Long, Integer> lately =
        events
            .getOrDefault(column.of(), new TreeMap<>())
            .subMap(cut - column.days(), true, cut, false);
    double measured =
        switch (column.measure()) {
          case EVENTS -> lately.values().stream().mapToInt(Integer::intValue).sum();
          case ACTIVE_DAYS -> lately.size();
          default -> lately.isEmpty() ? column.days() : cut - 1 - lately.lastKey();
        };
    return Math.log1p(measured);
  }

  /** Beyond a billion, one person's number would outweigh all others'. */
  private static double number(String content) {
    if (content.equalsIgnoreCase("false")) {
      return 0;
    }
    return content.matches("-?\\d{1,9}(\\.\\d{1,20})?") ? Double.parseDouble(content) : 1;
  }
}
