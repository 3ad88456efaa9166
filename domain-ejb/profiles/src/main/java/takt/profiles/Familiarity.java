package takt.profiles;

/** How well the company and the person know each other (rule F3.4). */
public enum Familiarity {
  /** Not known by a customer number. */
  STRANGER,
  /** Known, has not bought. */
  ACQUAINTANCE,
  /** Has bought. */
  CUSTOMER,
  /** Has ordered at least three times, the last time within a year. */
  REGULAR
}
