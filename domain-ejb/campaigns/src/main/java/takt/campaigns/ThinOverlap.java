package takt.campaigns;

/** Why a log says too little about a candidate (rule G14.3). */
public enum ThinOverlap {
  /** Fewer than 100 rounds. */
  TOO_FEW_ROUNDS,
  /** More than one line in a hundred was refused: who knows which. */
  TOO_MANY_BAD_LINES,
  /** The effective sample is below 100 rounds, or below 1 % of the rounds. */
  EFFECTIVE_SAMPLE_TOO_SMALL,
  /** More than 5 % of what the candidate would do the log never shows at that position. */
  NEVER_SHOWN,
  /**
   * The weights' mean is more than five standard errors and 0.01 above the share of what the
   * candidate would do that the log shows: the logged probabilities are not those by which the
   * items were chosen.
   */
  UNTRUE_PROBABILITIES,
  /**
   * It is as far below: in some rounds the candidate would show what could not be shown then, as
   * items were not open to everybody; or the logged probabilities are too high to be true.
   */
  ITEMS_NOT_FOR_ALL
}
