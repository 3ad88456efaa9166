package takt.campaigns.learning;

import java.util.List;
import java.util.Locale;

/** A plot of regret over a season: the means, and their 95 % intervals as bands. */
final class RegretPlot {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 460;
  private static final int LEFT = 60;
  private static final int RIGHT = 20;
  private static final int TOP = 50;
  private static final int BOTTOM = 60;
  private static final int POINTS = 50;
  private static final int STEPS = 5;
  private static final int LINE = 22;

  /** Lines differ in their dashes, not in colour alone. */
  private static final List<String> COLOURS =
      List.of("#0b57a4", "#a63603", "#3f7d20", "#6a3d9a", "#4d4d4d");

  private static final List<String> DASHES = List.of("none", "8 4", "2 3", "12 4 2 4", "5 5");

  private final StringBuilder svg = new StringBuilder();
  private final RegretCurves curves;
  private final double highest;

  RegretPlot(RegretCurves curves) {
    this.curves = curves;
    this.highest =
        50
            * Math.ceil(
                curves.names().stream()
                        .mapToDouble(
                            name ->
                                curves.mean(name, RegretCurves.ROUNDS)
                                    + curves.half(name, RegretCurves.ROUNDS))
                        .max()
                        .orElse(1)
                    / 50);
  }

  String svg() {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " aria-labelledby=\"title desc\" font-family=\"sans-serif\" font-size=\"14\">",
        WIDTH, HEIGHT);
    add("<title id=\"title\">Regret in a simulated shop</title>");
    add(
        "<desc id=\"desc\">How much less than possible was earned, added up over 20,000 decisions,"
            + " mean of 20 seasons with 95 %% intervals; the table has the numbers.</desc>");
    add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT);
    axes();
    for (int at = 0; at < curves.names().size(); at++) {
      series(curves.names().get(at), COLOURS.get(at), DASHES.get(at), at);
    }
    return svg.append("</svg>\n").toString();
  }

  private void axes() {
    for (int step = 0; step <= STEPS; step++) {
      double value = highest * step / STEPS;
      add(
          "<path d=\"M%d %.1fH%d\" stroke=\"#cccccc\" fill=\"none\"/>",
          LEFT, y(value), WIDTH - RIGHT);
      text(LEFT - 8, y(value) + 5, "end", String.format(Locale.ENGLISH, "%.0f", value));
      int round = RegretCurves.ROUNDS * step / STEPS;
      text(
          x(round),
          HEIGHT - BOTTOM + 22,
          step == STEPS ? "end" : "middle",
          String.format(Locale.ENGLISH, "%,d", round));
    }
    text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 15, "middle", "decisions");
    text(LEFT, 24, "start", "regret: how much less than possible was earned (a purchase is 1)");
  }

  private void series(String name, String colour, String dashes, int at) {
    StringBuilder line = new StringBuilder("M" + LEFT + " " + (HEIGHT - BOTTOM));
    StringBuilder upper = new StringBuilder(line);
    StringBuilder lower = new StringBuilder();
    for (int point = 1; point <= POINTS; point++) {
      int round = RegretCurves.ROUNDS * point / POINTS;
      double mean = curves.mean(name, round);
      double half = curves.half(name, round);
      line.append(String.format(Locale.ENGLISH, "L%.1f %.1f", x(round), y(mean)));
      upper.append(String.format(Locale.ENGLISH, "L%.1f %.1f", x(round), y(mean + half)));
      lower.insert(0, String.format(Locale.ENGLISH, "L%.1f %.1f", x(round), y(mean - half)));
    }
    add("<path d=\"%s%sZ\" fill=\"%s\" fill-opacity=\"0.12\"/>", upper, lower, colour);
    add(
        "<path d=\"%s\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\" fill=\"none\"/>",
        line, colour, dashes);
    double key = TOP + 10.0 + LINE * at;
    add(
        "<path d=\"M%d %.1fh36\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\""
            + " fill=\"none\"/>",
        LEFT + 14, key, colour, dashes);
    text(LEFT + 58, key + 5, "start", name);
  }

  private static double x(int round) {
    return LEFT + (WIDTH - LEFT - RIGHT) * (double) round / RegretCurves.ROUNDS;
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
