package takt.client.profiles;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Events that nobody may be known by, counted. Nothing in it is about a person.
 *
 * @param from the first day
 * @param to the last day
 * @param items by day, type and category, at most 500
 * @param next where the next part begins; absent at the end
 */
public record EventCountList(LocalDate from, LocalDate to, List<Line> items, String next) {

  /**
   * How many of a type there were.
   *
   * @param day the day on which they happened, in UTC
   * @param event their type; * for all that have none of their own
   * @param category what they were about, with digits and addresses masked; absent if they do not
   *     say it, and … for all beyond the bound
   * @param events how many there were
   * @param quantity how much was bought in them, less what went back
   * @param amount for how much was bought in them, less what went back
   */
  public record Line(
      LocalDate day,
      String event,
      String category,
      long events,
      long quantity,
      BigDecimal amount) {}
}
