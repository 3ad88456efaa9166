package takt.profiles;

/** A condition on a situation, ready to be asked (rule F17.8). */
public interface SituationCondition {

  /** Whether it depends on the clock where the person is. */
  boolean asksTheClock();

  /** Whether it holds; what cannot be computed from what is said does not. */
  boolean holds(Surroundings surroundings);
}
