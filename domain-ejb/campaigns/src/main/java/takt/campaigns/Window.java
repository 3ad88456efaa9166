package takt.campaigns;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time in which a cap counts (rule G8.2): rolling, so many hours or days of 24 hours up to now,
 * or the day, the week or the month of the calendar that it is where the person is.
 *
 * @param length how many: 1 to {@value #MOST_HOURS} hours, 1 to {@value #MOST_DAYS} days, and 1 of
 *     the calendar
 * @param unit of what
 */
public record Window(int length, Unit unit) {

  /** A rolling window has at most so many hours; a longer one is told in days. */
  public static final int MOST_HOURS = 72;

  /** A rolling window has at most so many days. */
  public static final int MOST_DAYS = 90;

  private static final Pattern ROLLING = Pattern.compile("([1-9]\\d?) (hour|day)s?");
  private static final String CALENDAR = "calendar ";

  /** The units of a window. */
  public enum Unit {
    /** Hours up to now. */
    HOUR,
    /** Days of 24 hours up to now. */
    DAY,
    /** The day that it is. */
    CALENDAR_DAY,
    /** The week that it is, from Monday on (ISO 8601). */
    CALENDAR_WEEK,
    /** The month that it is. */
    CALENDAR_MONTH;

    private boolean rolling() {
      return this == HOUR || this == DAY;
    }
  }

  /** Refuses lengths out of range. */
  public Window {
    Objects.requireNonNull(unit, "unit");
    int most = unit == Unit.HOUR ? MOST_HOURS : unit == Unit.DAY ? MOST_DAYS : 1;
    Checks.range("the length of a window", length, 1, most);
  }

  /** So many days of 24 hours up to now. */
  public static Window days(int length) {
    return new Window(length, Unit.DAY);
  }

  /**
   * Reads {@code 24 hours}, {@code 7 days}, {@code calendar day}, {@code calendar week} or {@code
   * calendar month}.
   *
   * @throws IllegalArgumentException for another text
   */
  public static Window parse(String text) {
    Matcher rolling = ROLLING.matcher(text);
    if (rolling.matches()) {
      return new Window(
          Integer.parseInt(rolling.group(1)),
          Unit.valueOf(rolling.group(2).toUpperCase(Locale.ROOT)));
    }
    for (Unit unit : Unit.values()) {
      Window one = new Window(1, unit);
      if (!unit.rolling() && one.toString().equals(text)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "a window is such as 24 hours, 7 days, calendar day, calendar week or calendar month");
  }

  /**
   * The last moment that no longer counts: a contact counts if it came later. To the microsecond,
   * as the database keeps times. A day of the calendar begins at its first moment that exists,
   * which is not midnight everywhere.
   */
  public Instant after(Instant now, ZoneId zone) {
    return switch (unit) {
      case HOUR -> now.minus(Duration.ofHours(length));
      case DAY -> now.minus(Duration.ofDays(length));
      default ->
          first(now.atZone(zone).toLocalDate())
              .atStartOfDay(zone)
              .toInstant()
              .minus(1, ChronoUnit.MICROS);
    };
  }

  private LocalDate first(LocalDate day) {
    return switch (unit) {
      case CALENDAR_WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case CALENDAR_MONTH -> day.withDayOfMonth(1);
      default -> day;
    };
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    if (unit.rolling()) {
      return length + " " + unit.name().toLowerCase(Locale.ROOT) + (length == 1 ? "" : "s");
    }
    return CALENDAR + unit.name().substring(CALENDAR.length()).toLowerCase(Locale.ROOT);
  }
}
