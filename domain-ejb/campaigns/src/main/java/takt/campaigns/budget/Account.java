package takt.campaigns.budget;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is given out of a campaign's budget.
 *
 * @param showings in all
 * @param day the day of the company on which something was last given out
 * @param today on that day
 * @param tokens what an even pace has let in and nobody has taken, 0 or more
 * @param at until when tokens are counted
 */
record Account(long showings, LocalDate day, long today, double tokens, Instant at) {

  /** What was given out on this day. */
  long on(LocalDate other) {
    return day.equals(other) ? today : 0;
  }

  /** With showings that were given out and come back; those of another day stay counted there. */
  Account returned(int unused, LocalDate given) {
    return new Account(
        showings - unused, day, day.equals(given) ? today - unused : today, tokens + unused, at);
  }
}
