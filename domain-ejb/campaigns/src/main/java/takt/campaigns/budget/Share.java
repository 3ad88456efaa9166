package takt.campaigns.budget;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Showings that one node may use.
 *
 * @param showings how many, 0 if none are left for now
 * @param day the day for which they are counted
 * @param until when they are worth nothing any more: the day or the campaign is over then
 */
public record Share(int showings, LocalDate day, Instant until) {

  /** Nothing. */
  static final Share NONE = new Share(0, LocalDate.EPOCH, Instant.MIN);
}
