package takt.web.profiles;

import java.util.Locale;
import takt.kernel.Language;
import takt.profiles.Forecast;

/** What a forecast says, in plain sentences. */
final class ForecastWords {

  private static final int HUNDRED = 100;

  private ForecastWords() {}

  static String of(Forecast forecast, Language language) {
    String soon = forecast.intent().map(one -> intent(one, language)).orElse("");
    if (forecast.purchases().isEmpty() && !soon.isEmpty()) {
      return soon;
    }
    return (purchases(forecast, language) + " " + soon).strip();
  }

  private static String intent(Forecast.OfIntent one, Language language) {
    long hundredths = Math.round(HUNDRED * one.buying());
    return language == Language.DE
        ? "Von 100 Personen, die sich zuletzt so verhalten haben, kaufen etwa %d in den nächsten %s."
            .formatted(hundredths, one.days() == 1 ? "24 Stunden" : one.days() + " Tagen")
        : "Of 100 persons who did the like lately, about %d buy in the next %s."
            .formatted(hundredths, one.days() == 1 ? "24 hours" : one.days() + " days");
  }

  private static String purchases(Forecast forecast, Language language) {
    if (forecast.purchases().isEmpty()) {
      return language == Language.DE
          ? "Hier wurde noch nichts gekauft, darum können wir keine Käufe schätzen."
          : "Nothing has been bought here yet, so we cannot estimate purchases.";
    }
    Forecast.OfPurchases purchases = forecast.purchases().get();
    return language == Language.DE
        ? german(purchases, forecast.days())
        : english(purchases, forecast.days());
  }

  private static String german(Forecast.OfPurchases one, int days) {
    String expected =
        "wir erwarten %s in den nächsten %s"
            .formatted(
                counted(one.expected(), Locale.GERMAN, "Kauf", "Käufe"),
                days == 1 ? "24 Stunden" : days + " Tagen");
    return one.stillCustomer().isEmpty()
        ? "Nach einem einzigen Kauf lässt sich nicht sagen, ob jemand noch Kunde ist; "
            + expected
            + "."
        : "Von 100 Kunden, die so eingekauft haben, sind etwa %d noch Kunden; %s."
            .formatted(hundredths(one), expected);
  }

  private static String english(Forecast.OfPurchases one, int days) {
    String expected =
        "we expect %s in the next %s"
            .formatted(
                counted(one.expected(), Locale.ENGLISH, "purchase", "purchases"),
                days == 1 ? "24 hours" : days + " days");
    return one.stillCustomer().isEmpty()
        ? "After a single purchase nobody can tell whether somebody is still a customer; "
            + expected
            + "."
        : "Of 100 customers who bought like this, about %d are still customers; %s."
            .formatted(hundredths(one), expected);
  }

  private static long hundredths(Forecast.OfPurchases one) {
    return Math.round(HUNDRED * one.stillCustomer().orElseThrow());
  }

  private static String counted(double number, Locale language, String one, String many) {
    String text = String.format(language, "%.1f", number);
    return text + " " + (text.matches("1.0") ? one : many);
  }
}
