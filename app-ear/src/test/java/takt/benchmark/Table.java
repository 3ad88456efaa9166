package takt.benchmark;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as a Markdown table, one column for each number of profiles. */
final class Table {

  private final Map<Integer, Map<Row, Figure>> all = new LinkedHashMap<>();

  /**
   * What is shown of a row.
   *
   * @param run the medians of its runs
   * @param remark what was wrong with it; empty if nothing
   */
  record Figure(Run run, String remark) {}

  void add(int profiles, Row row, Figure figure) {
    all.computeIfAbsent(profiles, size -> new EnumMap<>(Row.class)).put(row, figure);
  }

  /** Whether nothing was wrong with any row. */
  boolean sound() {
    return all.values().stream()
        .flatMap(figures -> figures.values().stream())
        .allMatch(figure -> figure.remark().isEmpty());
  }

  String markdown() {
    List<Integer> sizes = List.copyOf(all.keySet());
    StringBuilder text = new StringBuilder("| Work | Must reach |");
    sizes.forEach(size -> text.append(String.format(Locale.ROOT, " %,d profiles |", size)));
    text.append(sizes.size() > 1 ? " Times slower |\n" : "\n");
    text.append("| --- | --- |").append(" --- |".repeat(sizes.size()));
    text.append(sizes.size() > 1 ? " --- |\n" : "\n");
    for (Row row : Row.values()) {
      if (all.get(sizes.get(0)).containsKey(row)) {
        text.append("| ").append(row.title()).append(" | ").append(row.target()).append(" |");
        sizes.forEach(size -> text.append(" ").append(cell(row, all.get(size).get(row))));
        text.append(sizes.size() > 1 ? ratio(row, sizes) : "").append("\n");
      }
    }
    return text.toString();
  }

  private static String cell(Row row, Figure figure) {
    if (figure == null) {
      return "– |";
    }
    String unit = row == Row.EVENTS ? " events/s" : "/s";
    return String.format(
            Locale.ROOT,
            "%,.0f%s, p50 %.1f ms, p99 %.1f ms",
            figure.run().rate() * row.unitsPerRequest(),
            unit,
            figure.run().p50(),
            figure.run().p99())
        + (figure.remark().isEmpty() ? "" : " **" + figure.remark() + "**")
        + " |";
  }

  /**
   * How many times slower the largest is than the smallest: by rate, or where p99 counts, by it.
   */
  private String ratio(Row row, List<Integer> sizes) {
    Figure small = all.get(sizes.get(0)).get(row);
    Figure large = all.get(sizes.get(sizes.size() - 1)).get(row);
    if (large == null) {
      return " – |";
    }
    double times =
        row == Row.OPT_OUT
            ? large.run().p99() / small.run().p99()
            : small.run().rate() / large.run().rate();
    return String.format(Locale.ROOT, " %.2f |", times);
  }
}
