package takt.consent.cookie;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import takt.consent.CookieLifetime;
import takt.kernel.Language;

/**
 * How long the Open Cookie Database says that a cookie stays: free text, nine in ten of them a
 * number and a unit, or a session.
 *
 * @param days in days, rounded up, where it can be counted; 0 for until the browser is closed
 * @param words in words, in the languages in which it can be said
 */
record Lifetimes(Optional<Integer> days, Map<Language, String> words) {

  private static final Pattern COUNTED =
      Pattern.compile("(\\d{1,6}) (second|sec|minute|min|hour|day|week|month|year)s?");
  private static final Pattern SESSION =
      Pattern.compile("sessions?|session cookie|end of session \\(browser\\)");

  private static final int MOST_DAYS = 36_500;
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int DAY = 24 * HOUR;
  private static final int WEEK = 7 * DAY;

  private static final double YEAR = 365.0 * DAY;
  private static final double MONTH = YEAR / 12;

  private enum Unit {
    SECOND(1, "Sekunde", "Sekunden"),
    MINUTE(Lifetimes.MINUTE, "Minute", "Minuten"),
    HOUR(Lifetimes.HOUR, "Stunde", "Stunden"),
    DAY(Lifetimes.DAY, "Tag", "Tage"),
    WEEK(Lifetimes.WEEK, "Woche", "Wochen"),
    MONTH(Lifetimes.MONTH, "Monat", "Monate"),
    YEAR(Lifetimes.YEAR, "Jahr", "Jahre");

    private final double seconds;
    private final String one;
    private final String several;

    Unit(double seconds, String one, String several) {
      this.seconds = seconds;
      this.one = one;
      this.several = several;
    }

    private static Unit of(String word) {
      return switch (word) {
        case "sec" -> SECOND;
        case "min" -> MINUTE;
        default -> valueOf(word.toUpperCase(Locale.ROOT));
      };
    }
  }

  static Lifetimes read(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (SESSION.matcher(plain).matches()) {
      CookieLifetime session = CookieLifetime.session();
      return new Lifetimes(
          session.days(),
          Map.of(
              Language.DE, session.in(Language.DE),
              Language.EN, session.in(Language.EN)));
    }
    Matcher counted = COUNTED.matcher(plain);
    int count = counted.matches() ? Integer.parseInt(counted.group(1)) : 0;
    if (count > 0) {
      return counted(count, Unit.of(counted.group(2)));
    }
    return new Lifetimes(
        Optional.empty(), plain.isEmpty() ? Map.of() : Map.of(Language.EN, text.strip()));
  }

  private static Lifetimes counted(int count, Unit unit) {
    double days = Math.ceil(count * unit.seconds / DAY);
    String english = unit.name().toLowerCase(Locale.ROOT) + (count == 1 ? "" : "s");
    return new Lifetimes(
        days > MOST_DAYS ? Optional.empty() : Optional.of((int) days),
        Map.of(
            Language.DE, count + " " + (count == 1 ? unit.one : unit.several),
            Language.EN, count + " " + english));
  }
}
