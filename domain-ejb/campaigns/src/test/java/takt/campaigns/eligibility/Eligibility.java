package takt.campaigns.eligibility;

/** Whether a campaign may speak to a household. */
enum Eligibility {
  /** It is for the household, and it is its time. */
  ELIGIBLE,
  /** It is not its time, whomever it is for. */
  NOT_LIVE,
  /** It is its time, and it is for others. */
  NOT_TARGETED,
  /** Something else keeps it silent, or nothing is said of it. */
  OTHERWISE
}
