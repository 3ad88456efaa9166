package takt.consent;

import takt.kernel.Language;

/** How long data is kept, in a plain sentence: for versions whose texts do not say it (C1.9). */
final class RetentionWords {

  private static final int YEAR = 365;
  private static final int FEW_DAYS = 60;
  private static final double MONTH = 365.25 / 12;

  private RetentionWords() {}

  static String sentence(int days, Language language) {
    return language == Language.DE
        ? "Wir löschen diese Daten spätestens nach "
            + time(days, "Jahr", "Monat", "Tag", "en")
            + "."
        : "We delete these data after "
            + time(days, "year", "month", "day", "s")
            + " at the latest.";
  }

  /** A time of so many days; none is until the browser is closed. */
  static String span(int days, Language language) {
    if (days == 0) {
      return language == Language.DE
          ? "bis Sie den Browser schließen"
          : "until you close the browser";
    }
    return language == Language.DE
        ? time(days, "Jahr", "Monat", "Tag", "e")
        : time(days, "year", "month", "day", "s");
  }

  /** In whole years, else in months, rounded up; few days in days. */
  private static String time(int days, String year, String month, String day, String several) {
    if (days % YEAR == 0) {
      return counted(days / YEAR, year, several);
    }
    return days < FEW_DAYS
        ? counted(days, day, several)
        : counted((int) Math.ceil(days / MONTH), month, several);
  }

  private static String counted(int count, String unit, String several) {
    return count + " " + unit + (count == 1 ? "" : several);
  }
}
