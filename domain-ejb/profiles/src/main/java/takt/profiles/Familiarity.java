package takt.profiles;

/**
 * How well the company and the person know each other, by {@link FamiliarityThresholds} that the
 * company can change (rule F3.4).
 */
public enum Familiarity {
  /** Not known by a customer number, or not long or often enough. */
  STRANGER,
  /** Known, has not bought enough. */
  ACQUAINTANCE,
  /** Has bought. */
  CUSTOMER,
  /** Has ordered several times, and not long ago. */
  REGULAR
}
