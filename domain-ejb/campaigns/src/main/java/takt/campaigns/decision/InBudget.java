package takt.campaigns.decision;

import takt.campaigns.Verdict;

/** Rules G7.5 and G7.6: only while something is left of the budget. */
final class InBudget implements Policy {

  @Override
  public String name() {
    return "budget";
  }

  @Override
  public Ruling judge(Candidate candidate, Facts facts) {
    return facts
        .continued(candidate)
        .<Ruling>map(Ruling.GoesOn::new)
        .orElseGet(() -> ruling(candidate, facts));
  }

  private static Ruling ruling(Candidate candidate, Facts facts) {
    return facts.spent().contains(candidate.campaign().id())
        ? new Ruling.Refused(Verdict.BUDGET_SPENT, "nothing left for now")
        : new Ruling.GoesOn(candidate);
  }
}
