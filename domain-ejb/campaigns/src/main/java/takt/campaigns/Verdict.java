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
  /** Its conditions on the situation do not hold (rule G12.1). */
  OTHER_SITUATION,
  /** The answer says it already (rule G15.2). */
  ALREADY_SAID,
  /** What it speaks of cannot be had (rule G10.5). */
  NOT_AVAILABLE,
  /** The person is not in the audience, or somebody known is not (rule G7.1). */
  NOT_IN_AUDIENCE,
  /** Nothing is left of the campaign's budget for now (rules G7.5 and G7.6). */
  BUDGET_SPENT,
  /** The person has bought it (rule G3.2). */
  ALREADY_BOUGHT,
  /** It is quiet where the person is (rule G8.4). */
  QUIET_HOURS,
  /** The person has complained not long ago (rule G8.5). */
  AFTER_COMPLAINT,
  /** The person has seen it often in a row and never clicked (rule G8.6). */
  IGNORED_BEFORE,
  /** The person has had enough contacts (rules G3.3 and G8.1). */
  CAP_REACHED,
  /** The person is in the holdout (rule G3.4). */
  HELD_OUT,
  /** No variant for the language, the channel, the dose and the known facts (rule G3.6). */
  NO_VARIANT_FOR_DEGREE
}
