package takt.client.profiles;

import java.time.LocalDate;
import java.util.List;

/**
 * What broke the tracking plan. Nothing in it is about a person.
 *
 * @param from the first day
 * @param to the last day
 * @param items by day, source, event, rule and what was done, at most 500
 * @param next where the next part begins; absent at the end
 */
public record PlanViolations(LocalDate from, LocalDate to, List<Line> items, String next) {

  /**
   * How often one rule was broken.
   *
   * @param day the day on which the events arrived, in UTC
   * @param source the id of the key by which they came
   * @param label what that key is for
   * @param event their name; off the plan with digits and addresses masked, and … for all beyond
   *     the bound
   * @param rule off-plan, or the place in the schema that was not satisfied
   * @param done what was done with them: keep, drop or refuse
   * @param events how many there were
   */
  public record Line(
      LocalDate day,
      String source,
      String label,
      String event,
      String rule,
      String done,
      long events) {}
}
