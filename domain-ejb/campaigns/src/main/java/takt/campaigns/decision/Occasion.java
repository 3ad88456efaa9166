package takt.campaigns.decision;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What of a moment let a message speak (rule G12.4): that without which its conditions would not
 * have held. Both are empty where no single part of the moment decided.
 *
 * @param said what the caller says, by name, a few of them
 * @param clock what of the clock
 */
record Occasion(SortedMap<String, String> said, Set<Hand> clock) {

  /** Of what is said at most so much is told. */
  static final int MOST = 3;

  /** What of a time can decide. */
  enum Hand {
    /** The time of day. */
    HOUR,
    /** The day of the week or month. */
    DAY,
    /** The time of year. */
    SEASON;

    private static final int[] HOURS = {0, 6, 12, 18};
    private static final int MINUTES = 60;
    private static final int HALF_AN_HOUR = 30;
    private static final int DAYS = 6;
    private static final int QUARTERS = 3;
    private static final int WEEKS = 13;

    /** Times that differ from this one in it alone, as far as they can. */
    Stream<ZonedDateTime> others(ZonedDateTime time) {
      return switch (this) {
        case HOUR ->
            Stream.concat(
                IntStream.of(HOURS).mapToObj(time::withHour),
                Stream.of(time.withMinute((time.getMinute() + HALF_AN_HOUR) % MINUTES)));
        case DAY -> IntStream.rangeClosed(1, DAYS).mapToObj(time::plusDays);
        case SEASON ->
            IntStream.rangeClosed(1, QUARTERS)
                .mapToObj(quarters -> time.plusWeeks((long) WEEKS * quarters));
      };
    }
  }

  /** One word after the other, what is said as it is. */
  Stream<String> words(Map<Hand, String> names) {
    return Stream.concat(
        said.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()),
        clock.stream().sorted().map(names::get));
  }
}
