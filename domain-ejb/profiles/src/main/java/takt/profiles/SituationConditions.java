package takt.profiles;

/** Reads conditions on situations (rule F17.8). */
public interface SituationConditions {

  /**
   * Reads a condition.
   *
   * @param text CEL, at most {@value UnusableCondition#LONGEST} characters
   * @throws UnusableCondition if it cannot be used
   */
  SituationCondition read(String text);
}
