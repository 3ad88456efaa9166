package takt.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import takt.client.forecasts.PurchaseFitInfo.Group;
import takt.client.forecasts.PurchaseFitInfo.HeldOut;

/** A plot of how often customers bought in the held-out days, and how often they should have. */
final class ForecastPlot {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final int LEFT = 60;
  private static final int RIGHT = 20;
  private static final int TOP = 50;
  private static final int BOTTOM = 70;
  private static final String ACTUAL = "#1b1b1b";
  private static final String MODEL = "#0b57a4";
  private static final String BASELINE = "#a63603";

  private final StringBuilder svg = new StringBuilder();
  private final List<Group> groups;
  private final double highest;

  private ForecastPlot(List<Group> groups) {
    this.groups = groups;
    this.highest =
        Math.ceil(
            groups.stream()
                .mapToDouble(
                    one -> Math.max(one.actual(), Math.max(one.forecast(), one.sameRate())))
                .max()
                .orElse(1));
  }

  /** What the plot shows, in a sentence for whoever does not see it. */
  static String description(HeldOut heldOut) {
    return "Purchases per customer in the held-out "
        + heldOut.days()
        + " days by how often they had bought again before: bought, BG/NBD, and the same rate as"
        + " before; the table below has the numbers";
  }

  static String svg(HeldOut heldOut) {
    ForecastPlot plot = new ForecastPlot(heldOut.groups());
    plot.begin(description(heldOut));
    plot.axes(heldOut.days());
    plot.series(Group::sameRate, BASELINE, "6 5", "same rate as before", 0);
    plot.series(Group::forecast, MODEL, "none", "BG/NBD", 1);
    plot.series(Group::actual, ACTUAL, "2 3", "bought", 2);
    return plot.svg.append("</svg>\n").toString();
  }

  private void begin(String description) {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " aria-labelledby=\"title desc\" font-family=\"sans-serif\" font-size=\"14\">",
        WIDTH, HEIGHT);
    add("<title id=\"title\">Held-out purchases per customer</title>");
    add("<desc id=\"desc\">%s.</desc>", description);
    add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT);
  }

  private void axes(int days) {
    int steps = 5;
    for (int step = 0; step <= steps; step++) {
      double value = highest * step / steps;
      add(
          "<path d=\"M%d %.1fH%d\" stroke=\"#cccccc\" fill=\"none\"/>",
          LEFT, y(value), WIDTH - RIGHT);
      text(LEFT - 8, y(value) + 5, "end", String.format(Locale.ENGLISH, "%.1f", value));
    }
    for (int i = 0; i < groups.size(); i++) {
      text(
          x(i),
          HEIGHT - BOTTOM + 22,
          "middle",
          groups.get(i).repeats() + (i == groups.size() - 1 ? "+" : ""));
    }
    text(
        (LEFT + WIDTH - RIGHT) / 2.0,
        HEIGHT - 20,
        "middle",
        "further days with a purchase before the held-out days");
    text(LEFT, 24, "start", "purchases per customer in the held-out " + days + " days");
  }

  private void series(
      ToDoubleFunction<Group> value, String colour, String dashes, String name, int shape) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < groups.size(); i++) {
      double at = y(value.applyAsDouble(groups.get(i)));
      path.append(String.format(Locale.ENGLISH, "%s%.1f %.1f", i == 0 ? "M" : "L", x(i), at));
      mark(x(i), at, colour, shape);
    }
    add(
        "<path d=\"%s\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\" fill=\"none\"/>",
        path, colour, dashes);
    double key = TOP + 10 + 22.0 * shape;
    mark(LEFT + 20, key, colour, shape);
    text(LEFT + 34, key + 5, "start", name);
  }

  /** Series differ in shape, not in colour alone. */
  private void mark(double x, double y, String colour, int shape) {
    String path =
        switch (shape) {
          case 0 -> "M%.1f %.1fm-5 -5h10v10h-10z";
          case 1 -> "M%.1f %.1fm0 -6l6 11h-12z";
          default -> "M%.1f %.1fm-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0";
        };
    add("<path d=\"%s\" fill=\"%s\"/>", String.format(Locale.ENGLISH, path, x, y), colour);
  }

  private double x(int index) {
    return LEFT + 30 + (WIDTH - LEFT - RIGHT - 60.0) * index / Math.max(1, groups.size() - 1);
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / highest;
  }

  private void text(double x, double y, String anchor, String words) {
    add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, words);
  }

  private void add(String element, Object... values) {
    svg.append(String.format(Locale.ENGLISH, element, values)).append("\n");
  }
}
