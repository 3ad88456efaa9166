package takt.profiles.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import takt.kernel.PurposeCode;

/**
 * Which data a training uses.
 *
 * @param purpose only what is bound to it
 * @param cut the first held-out day, counted from 1970, in UTC
 * @param until the day at whose beginning the data end
 */
record Frame(PurposeCode purpose, long cut, long until) {

  /** All that is bound to a purpose, of which nothing is held out. */
  static Frame whole(PurposeCode purpose) {
    return new Frame(purpose, Long.MAX_VALUE, Long.MAX_VALUE);
  }

  static Instant start(long day) {
    return LocalDate.ofEpochDay(day).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  static long day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
  }
}
