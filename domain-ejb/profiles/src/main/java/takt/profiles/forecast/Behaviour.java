package takt.profiles.forecast;

import java.util.Collections;
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
  private final Map<String, NavigableMap<Long, Double>> attributes = new HashMap<>();
  private final Map<String, Long> forgotten = new HashMap<>();
  private final NavigableSet<Long> orders = new TreeSet<>();

  void did(String event, long day, int count) {
    events.computeIfAbsent(event, any -> new TreeMap<>()).merge(day, count, Integer::sum);
  }

  void ordered(long day) {
    orders.add(day);
  }

  /** What an attribute says from the day on after this one, until it says something else. */
  void has(String attribute, String content, long day) {
    says(attribute, number(content), day);
  }

  /** An attribute says nothing from the day on after this one. */
  void hasNo(String attribute, long day) {
    says(attribute, 0, day);
  }

  /** What an attribute said up to this day is no longer known. */
  void forgot(String attribute, long day) {
    forgotten.merge(attribute, day, Math::max);
  }

  private void says(String attribute, double value, long day) {
    attributes.computeIfAbsent(attribute, any -> new TreeMap<>()).put(day, value);
  }

  /** Whether anything happened in the days before the cut-off. */
  boolean active(long cut, int days) {
    return events.values().stream().anyMatch(one -> !one.subMap(cut - days, cut).isEmpty());
  }

  /** Whether something was bought in the days from the cut-off on. */
  boolean buys(long cut, int days) {
    return !orders.subSet(cut, cut + days).isEmpty();
  }

  /** What the columns say at the cut-off: events before it, attributes as they were. */
  double[] at(List<ForecastColumn> columns, long cut) {
    return columns.stream().mapToDouble(column -> value(column, cut)).toArray();
  }

  /** Whether all that is known of a column was learnt after the cut-off, and there was more. */
  boolean isFromAfter(ForecastColumn column, long cut) {
    return column.measure() == Measure.ATTRIBUTE
        && forgotten.getOrDefault(column.of(), Long.MIN_VALUE) >= cut;
  }

  private double value(ForecastColumn column, long cut) {
    if (column.measure() == Measure.ATTRIBUTE) {
      Map.Entry<Long, Double> said =
          attributes.getOrDefault(column.of(), Collections.emptyNavigableMap()).lowerEntry(cut);
      return said == null ? 0 : said.getValue();
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
