package takt.profiles;

/** What a model forecasts. */
public enum ForecastKind {
  /** Whether somebody is still a customer, how often they will buy, and what that is worth. */
  PURCHASES,
  /** Whether somebody will buy in the next days, by what they did lately. */
  INTENT
}
