package takt.profiles;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * When events happened, by clocks of which none can be trusted (rules T.10 to T.12).
 *
 * @param receivedAt when they came, by Takt's own clock; nothing happened after it
 */
public record EventTimes(Instant receivedAt) {

  /** ISO 8601 as it is met: a blank for the T, an offset with or without its colon, or no time. */
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[' ']")
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH", "Z")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final int LONGEST = 40;

  /** Beyond what any clock says, and short of what cannot be reckoned with. */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /**
   * When an event happened.
   *
   * @param timestamp when it happened, by its sender; may be empty, as all of these
   * @param original the same, before another receiver corrected it
   * @param sent when it was sent, by its sender
   * @param corrected whether {@code timestamp} has been corrected already
   */
  public Instant of(String timestamp, String original, String sent, boolean corrected) {
    Optional<Instant> said = read(timestamp).or(() -> read(original));
    Optional<Instant> clock = corrected ? Optional.empty() : read(sent);
    Instant at =
        said.map(
                time ->
                    clock.map(now -> receivedAt.minus(Duration.between(time, now))).orElse(time))
            .orElse(receivedAt);
    if (at.isBefore(Instant.EPOCH)) {
      return Instant.EPOCH;
    }
    return at.isAfter(receivedAt) ? receivedAt : at;
  }

  /** Reads a time; empty for none, and for one that no clock says: before 1970, after 9999. */
  public static Optional<Instant> read(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Instant time =
          instant(
              FORMAT.parseBest(
                  text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
      return time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)
          ? Optional.empty()
          : Optional.of(time);
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static Instant instant(TemporalAccessor read) {
    if (read instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return read instanceof LocalDateTime time
        ? time.toInstant(ZoneOffset.UTC)
        : LocalDate.from(read).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
