package takt.profiles;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * Which days a computed trait looks at, in the company's zone.
 *
 * @param kind which
 * @param days of {@link Kind#DAYS}, how many, today among them: 1 to {@value #MOST_DAYS}; else 0
 */
public record TraitWindow(Kind kind, int days) {

  /** A window of days has at most so many. */
  public static final int MOST_DAYS = 1_095;

  /** All days. */
  public static final TraitWindow EVER = new TraitWindow(Kind.EVER, 0);

  /** The kinds of windows. */
  public enum Kind {
    /** All days. */
    EVER,
    /** The last so many days, today among them. */
    DAYS,
    /** The week that today is in, from Monday on (ISO 8601). */
    WEEK,
    /** The month that today is in. */
    MONTH,
    /** The year that today is in. */
    YEAR
  }

  /** Refuses days out of range. */
  public TraitWindow {
    Objects.requireNonNull(kind, "kind");
    if (kind == Kind.DAYS ? days < 1 || days > MOST_DAYS : days != 0) {
      throw new IllegalArgumentException(
          "days must be 1 to " + MOST_DAYS + " for a window of days, and absent for others");
    }
  }

  /** The last so many days. */
  public static TraitWindow ofDays(int days) {
    return new TraitWindow(Kind.DAYS, days);
  }

  /** The first day of it on a day; the earliest day there is if it looks at all. */
  public LocalDate first(LocalDate today) {
    return switch (kind) {
      case EVER -> LocalDate.MIN;
      case DAYS -> today.minusDays(days - 1L);
      case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> today.withDayOfMonth(1);
      case YEAR -> today.withDayOfYear(1);
    };
  }
}
