package takt.campaigns;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import takt.kernel.Language;

/** What a text can ask to be done with a fact before it is put in (rule G6.3). */
enum Filter {
  /** A day, or a time that begins with one, in words: 3 May 2026. */
  DAY {
    @Override
    Optional<String> write(String value, Language language) {
      try {
        LocalDate day = LocalDate.parse(value.substring(0, Math.min(DAY_LENGTH, value.length())));
        return Optional.of((language == Language.DE ? GERMAN : ENGLISH).format(day));
      } catch (DateTimeException none) {
        return Optional.empty();
      }
    }
  },
  /** With its first letter in upper case. */
  CAPITAL {
    @Override
    Optional<String> write(String value, Language language) {
      int first = value.offsetByCodePoints(0, 1);
      return Optional.of(
          value.substring(0, first).toUpperCase(locale(language)) + value.substring(first));
    }
  };

  private static final int DAY_LENGTH = "2026-05-03".length();
  private static final DateTimeFormatter GERMAN =
      DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMAN);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /** What it makes of a value; empty if it can make nothing of it. */
  abstract Optional<String> write(String value, Language language);

  /**
   * The filter of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Filter of(String name) {
    for (Filter one : values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "there is no filter of this name; there are day and capital");
  }

  private static Locale locale(Language language) {
    return language == Language.DE ? Locale.GERMAN : Locale.ENGLISH;
  }
}
