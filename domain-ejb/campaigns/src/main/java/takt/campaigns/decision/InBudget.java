package takt.campaigns.decision;

import takt.campaigns.Verdict;

/** Rules G7.5 and G7.6: only while something is left of the budget. */
final class InBudget implements Policy {

  /** What a trace says of a campaign that has nothing. */
  static final String NOTHING_LEFT = "nothing left for now";

  @Override
  public String name() {
    return "budget";
  }

  @Override
  public Ruling judge(Candidate candidate, Facts facts) {
    return facts.spent().contains(candidate.campaign().id())
        ? facts.onlyContinued(candidate, new Ruling.Refused(Verdict.BUDGET_SPENT, NOTHING_LEFT))
        : candidate;
  }
}
