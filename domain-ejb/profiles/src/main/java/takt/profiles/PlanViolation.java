package takt.profiles;

import java.time.LocalDate;

/**
 * How often the events of a name from a source broke a rule of the tracking plan on a day. It holds
 * nothing of a person.
 *
 * @param day the day on which they arrived, in UTC
 * @param source the id of the key by which they came
 * @param event their name; off the plan with digits and addresses masked, and {@value #OTHERS} for
 *     all beyond the bound
 * @param rule the rule: {@value #OFF_PLAN}, or the place in the schema
 * @param done what was done with them
 * @param events how many there were
 */
public record PlanViolation(
    LocalDate day, String source, String event, String rule, OnViolation done, long events) {

  /** The rule that an event of no planned name breaks. */
  public static final String OFF_PLAN = "off-plan";

  /** The name and rule of what is beyond the bound of different ones. */
  public static final String OTHERS = "…";
}
