package takt.client.profiles;

import java.time.LocalDate;
import java.util.List;

/**
 * How often something was refused because no purpose covers it.
 *
 * @param items latest day first, at most 1,000
 */
public record SensitiveRefusalList(List<Line> items) {

  /**
   * What was refused on a day.
   *
   * @param day the day, in UTC
   * @param name the declared name, or the sign in a name that nobody has declared
   * @param category the special category that it seems to be of
   * @param refused how often
   */
  public record Line(LocalDate day, String name, String category, long refused) {}
}
