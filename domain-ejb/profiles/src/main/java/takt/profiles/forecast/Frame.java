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

  Instant cutAt() {
    return start(cut);
  }

  Instant untilAt() {
    return start(until);
  }

  static Instant start(long day) {
    return LocalDate.ofEpochDay(day).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  static long day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
  }
}
