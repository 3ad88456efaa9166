package takt.profiles.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import takt.profiles.ImportMapping;

/** Reads times; those without a zone are local to the mapping's. */
final class Times {

  /** ISO 8601, a day alone as well. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .appendOptional(DateTimeFormatter.ISO_DATE_TIME)
          .appendOptional(DateTimeFormatter.ISO_LOCAL_DATE)
          .toFormatter(Locale.ROOT);

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final DateTimeFormatter format;
  private final ZoneId zone;
  private final int shiftDays;

  Times(ImportMapping.Time time) {
    format =
        time.format().map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT)).orElse(ISO);
    zone = time.zone();
    shiftDays = time.shiftDays();
  }

  /**
   * Reads a time: with an offset or zone, local, or a day alone (its beginning).
   *
   * @throws DateTimeException if it is unreadable or not between 1900 and 2200
   */
  Instant read(String text) {
    TemporalAccessor parsed =
        format.parseBest(
            text.strip(),
            ZonedDateTime::from,
            OffsetDateTime::from,
            LocalDateTime::from,
            LocalDate::from);
    ZonedDateTime at = in(parsed);
    if (at.getYear() < FIRST_YEAR || at.getYear() > LAST_YEAR) {
      throw new DateTimeException("Not between 1900 and 2200");
    }
    return at.plusDays(shiftDays).toInstant();
  }

  private ZonedDateTime in(TemporalAccessor parsed) {
    if (parsed instanceof ZonedDateTime zoned) {
      return zoned;
    }
    if (parsed instanceof OffsetDateTime offset) {
      return offset.atZoneSameInstant(zone);
    }
    if (parsed instanceof LocalDateTime local) {
      return local.atZone(zone);
    }
    return ((LocalDate) parsed).atStartOfDay(zone);
  }
}
