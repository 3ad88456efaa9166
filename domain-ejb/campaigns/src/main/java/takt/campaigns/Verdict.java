package takt.campaigns;

/** What a policy can say. Those from {@link #NOT_PERMITTED} on are refusals. */
public enum Verdict {
  /** Goes on. */
  PASSED,
  /** Has its rank. */
  RANKED,
  /** Is shown. */
  SHOWN,
  /** The purpose is not permitted (rules G2.1 and G2.3). */
  NOT_PERMITTED,
  /** Not running, not begun, over, or for another context (rule G3.1). */
  NOT_LIVE,
  /** The person has bought it (rule G3.2). */
  ALREADY_BOUGHT,
  /** The person has had enough contacts (rule G3.3). */
  CAP_REACHED,
  /** The person is in the holdout (rule G3.4). */
  HELD_OUT,
  /** No variant for the language, the channel, the dose and the known facts (rule G3.6). */
  NO_VARIANT_FOR_DEGREE
}
