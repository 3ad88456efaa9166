package takt.campaigns.decision;

import takt.campaigns.Verdict;
import takt.kernel.PurposeCode;

/** Rules G2.1 and G2.3: personal only what is permitted, and nothing generic that reaches out. */
final class Permitted implements Policy {

  @Override
  public String name() {
    return "permitted";
  }

  @Override
  public Ruling judge(Candidate candidate, Facts facts) {
    PurposeCode purpose = candidate.campaign().plan().purpose();
    boolean allowed =
        facts
            .person()
            .map(person -> person.view(candidate.campaign()).isPresent())
            .orElse(!facts.placement().reachesOut());
    return allowed ? candidate : new Ruling.Refused(Verdict.NOT_PERMITTED, "purpose " + purpose);
  }
}
