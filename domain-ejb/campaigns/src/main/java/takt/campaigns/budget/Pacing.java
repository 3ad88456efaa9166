package takt.campaigns.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import takt.campaigns.Budget;

/**
 * How much of a budget is given out next (rules G7.5 and G7.6). An even pace is a token bucket
 * whose rate is what is left over the time that is left, so that what a pause or a quiet night
 * leaves is spread over the rest; it holds what comes in within a minute, and one at least.
 *
 * @param account the account afterwards
 * @param share what is given out
 */
record Pacing(Account account, Share share) {

  /** A node gets at most so many at once. */
  static final int MOST = 256;

  /** And at most this part of what is left, or one. */
  static final int PART = 64;

  private static final double BURST_SECONDS = 60;
  private static final double NANOS = 1e9;

  /**
   * Gives out a share.
   *
   * @param until when the campaign is over
   * @param zone in which days begin and end
   * @param now when it was asked for, which can be before the account's last change
   */
  static Pacing next(
      Budget budget, Optional<Instant> until, ZoneId zone, Account before, Instant now) {
    LocalDate asked = now.atZone(zone).toLocalDate();
    // Who asked first may get here last: a day that the account has left does not come back.
    LocalDate day = asked.isBefore(before.day()) ? before.day() : asked;
    Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
    Instant end = until.filter(over -> over.isBefore(midnight)).orElse(midnight);
    long today = before.on(day);
    long ofDay = budget.perDay().map(most -> most - today).orElse(Long.MAX_VALUE);
    long ofAll = budget.total().map(most -> most - before.showings()).orElse(Long.MAX_VALUE);
    long left = Math.max(0, Math.min(ofDay, ofAll));
    double tokens = before.tokens();
    long allowed = left;
    if (budget.pace() == Budget.Pace.EVEN) {
      // What is left is spread over the time since tokens were last counted.
      Instant since = before.at().isBefore(now) ? before.at() : now;
      double rate =
          Math.min(
              budget.perDay().isEmpty() ? Double.MAX_VALUE : rate(ofDay, since, end),
              budget.total().isEmpty() || until.isEmpty()
                  ? Double.MAX_VALUE
                  : rate(ofAll, since, until.get()));
      double most = Math.max(1, rate * BURST_SECONDS);
      tokens = Math.min(most, tokens + rate * seconds(since, now));
      allowed = Math.min(left, (long) tokens);
    }
    int given = (int) Math.min(allowed, Math.max(1, Math.min(MOST, left / PART)));
    Account after =
        new Account(
            before.showings() + given,
            day,
            today + given,
            Math.max(0, tokens - given),
            now.isAfter(before.at()) ? now : before.at());
    return new Pacing(after, new Share(given, day, end));
  }

  /** In showings a second; the last second is not divided. */
  private static double rate(long left, Instant since, Instant end) {
    return Math.max(0, left) / Math.max(1, seconds(since, end));
  }

  private static double seconds(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toNanos() / NANOS);
  }
}
