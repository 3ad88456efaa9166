package takt.benchmark;

import java.util.List;
import java.util.Locale;
import takt.client.forecasts.ForecastModelInfo;
import takt.client.forecasts.PurchaseFitInfo;
import takt.client.forecasts.PurchaseFitInfo.Errors;
import takt.client.forecasts.PurchaseFitInfo.HeldOut;
import takt.client.forecasts.PurchaseFitInfo.Parameters;
import takt.client.forecasts.ScoresInfo;

/** The figures of a model, for people to read. */
final class ForecastFigures {

  private final StringBuilder text = new StringBuilder();

  private ForecastFigures() {}

  /** Of the model of all data, and of those that end where the one before held out. */
  static String markdown(List<ForecastModelInfo> models) {
    ForecastFigures figures = new ForecastFigures();
    PurchaseFitInfo fit = models.get(0).purchases();
    figures.say(
        "%,d customers with orders from %s until %s, of whom %,d bought on more than one day. The last %d days are"
            + " held out: what is forecast for them comes from a model of the days before.",
        fit.persons(), fit.from(), fit.until(), fit.repeatBuyers(), fit.heldOut().days());
    figures.parameters(fit);
    figures.heldOut(fit.heldOut());
    figures.seasons(models);
    figures.goodness(fit.goodness());
    return figures.text.toString();
  }

  private void parameters(PurchaseFitInfo fit) {
    row("Parameters", "r", "α in days", "a", "b");
    line(5);
    parameters("before the held-out days", fit.heldOut().parameters());
    parameters("all days", fit.parameters());
    say("");
    if (fit.value() != null) {
      say(
          "Gamma-gamma, all days, %,d customers: p = %.3f, q = %.3f, γ = %.2f; a purchase is worth %.2f on average."
              + " The rank correlation of value and frequency, which the model takes to be 0, is %.2f.",
          fit.value().persons(),
          fit.value().p(),
          fit.value().q(),
          fit.value().gamma(),
          fit.value().mean(),
          fit.value().correlation());
    }
  }

  private void parameters(String name, Parameters one) {
    row(name, number(one.r()), number(one.alpha()), small(one.a()), number(one.b()));
  }

  private void heldOut(HeldOut heldOut) {
    say(
        "Purchases of %,d customers in the %d held-out days; they made %,d.",
        heldOut.persons(), heldOut.days(), heldOut.purchases());
    row("Forecast", "in all", "mean absolute error", "root mean square error");
    line(4);
    errors("BG/NBD", heldOut.forecast());
    errors("each the same rate as before", heldOut.sameRate());
    errors("each the average rate of all", heldOut.average());
    say("");
    say("![" + ForecastPlot.description(heldOut) + "](forecasts.svg)");
    row("Bought again before", "customers", "bought", "BG/NBD", "same rate as before");
    line(5);
    for (int i = 0; i < heldOut.groups().size(); i++) {
      var group = heldOut.groups().get(i);
      row(
          group.repeats() + (i == heldOut.groups().size() - 1 ? " times or more" : " times"),
          String.format(Locale.ENGLISH, "%,d", group.persons()),
          number(group.actual()),
          number(group.forecast()),
          number(group.sameRate()));
    }
    say("");
    buying(heldOut.buying());
    if (heldOut.value() != null) {
      say(
          "What was spent in these days, returns taken off: %,.0f in all. %s",
          heldOut.value().spent(),
          "Expected purchases times expected value, beside spending as much a day as before:");
      row("Forecast", "in all", "mean absolute error", "root mean square error");
      line(4);
      errors("BG/NBD and gamma-gamma", heldOut.value().forecast());
      errors("the same spending as before", heldOut.value().sameRate());
      say("");
    }
  }

  /** The same for held-out days of other seasons. */
  private void seasons(List<ForecastModelInfo> models) {
    if (models.size() == 1) {
      return;
    }
    say("The same, trained as if it were earlier, so that other seasons are held out:");
    row(
        "Held out",
        "customers",
        "bought",
        "BG/NBD",
        "same rate",
        "mean absolute error",
        "of the same rate",
        "root mean square error",
        "of the same rate");
    line(9);
    for (ForecastModelInfo model : models) {
      HeldOut one = model.purchases().heldOut();
      row(
          one.days() + " days from " + one.from(),
          String.format(Locale.ENGLISH, "%,d", one.persons()),
          String.format(Locale.ENGLISH, "%,d", one.purchases()),
          String.format(Locale.ENGLISH, "%,.0f", one.forecast().total()),
          String.format(Locale.ENGLISH, "%,.0f", one.sameRate().total()),
          number(one.forecast().meanAbsolute()),
          number(one.sameRate().meanAbsolute()),
          number(one.forecast().rootMeanSquare()),
          number(one.sameRate().rootMeanSquare()));
    }
    say("");
  }

  private void buying(ScoresInfo buying) {
    say(
        "Whether somebody buys at all (%,d of %,d did): AUC %.3f, Brier score %.4f (%.4f for giving everybody the"
            + " share), log loss %.4f (%.4f). By tenths of the customers:",
        buying.positives(),
        buying.persons(),
        buying.auc(),
        buying.brier(),
        buying.brierOfShare(),
        buying.logLoss(),
        buying.logLossOfShare());
    List<ScoresInfo.Bin> bins = buying.calibration();
    row("forecast", join(bins.stream().map(bin -> percent(bin.forecast())).toList()));
    line(bins.size() + 1);
    row("bought", join(bins.stream().map(bin -> percent(bin.actual())).toList()));
    say("");
  }

  private void goodness(PurchaseFitInfo.Goodness goodness) {
    say(
        "Goodness of fit before the held-out days: log-likelihood %.1f; χ² = %.1f with %d degrees of freedom, p = %.2g.",
        goodness.logLikelihood(), goodness.chiSquare(), goodness.degrees(), goodness.pValue());
    var all = goodness.frequencies();
    row("bought again", join(all.stream().map(one -> one.repeats() + "").toList()) + " or more");
    line(all.size() + 1);
    row("customers", join(all.stream().map(one -> one.actual() + "").toList()));
    row("should have", join(all.stream().map(one -> Math.round(one.expected()) + "").toList()));
    say("");
  }

  private void errors(String name, Errors one) {
    row(
        name,
        String.format(Locale.ENGLISH, "%,.0f", one.total()),
        number(one.meanAbsolute()),
        number(one.rootMeanSquare()));
  }

  private void say(String sentence, Object... values) {
    text.append(values.length == 0 ? sentence : String.format(Locale.ENGLISH, sentence, values));
    text.append(sentence.isEmpty() ? "\n" : "\n\n");
  }

  private void row(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private void line(int columns) {
    text.append("|").append(" --- |".repeat(columns)).append("\n");
  }

  private static String join(List<String> cells) {
    return String.join(" | ", cells);
  }

  private static String number(double number) {
    return String.format(Locale.ENGLISH, "%,.3f", number);
  }

  private static String small(double number) {
    return String.format(Locale.ENGLISH, "%.5f", number);
  }

  private static String percent(double share) {
    return String.format(Locale.ENGLISH, "%.1f %%", 100 * share);
  }
}
