package takt.campaigns.decision;

import takt.campaigns.Verdict;

/** What a policy says of a candidate: what of it may go on, or that it may not. */
sealed interface Ruling permits Candidate, Ruling.Refused {

  /**
   * It may not.
   *
   * @param verdict the refusal's name
   * @param detail more of it, without personal data
   */
  record Refused(Verdict verdict, String detail) implements Ruling {}
}
