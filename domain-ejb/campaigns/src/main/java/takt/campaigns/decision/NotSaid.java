package takt.campaigns.decision;

import takt.campaigns.Campaign;
import takt.campaigns.Verdict;

/** Rule G15.2: nothing comes twice in an answer. */
final class NotSaid implements Policy {

  @Override
  public String name() {
    return "already said";
  }

  @Override
  public Ruling judge(Candidate candidate, Facts facts) {
    if (facts.said().isNothing()) {
      return candidate;
    }
    Campaign campaign = candidate.campaign();
    return candidate.only(
        message -> !facts.said().has(campaign, message),
        () -> new Ruling.Refused(Verdict.ALREADY_SAID, "every message of it"));
  }
}
