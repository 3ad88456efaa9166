package takt.campaigns.decision;

import takt.campaigns.Campaign;
import takt.kernel.ProfileId;

/**
 * Rule G3.4: marks who is held out. The campaign stays in the ranking, so that the log can say what
 * would have been shown.
 */
final class Holdout implements Policy {

  private static final double PERCENT = 100;

  @Override
  public String name() {
    return "holdout";
  }

  @Override
  public Ruling judge(Candidate candidate, Facts facts) {
    boolean heldOut =
        facts.person().map(person -> holds(candidate.campaign(), person.profile())).orElse(false);
    return new Ruling.GoesOn(heldOut ? candidate.heldOutNow() : candidate);
  }

  /** Whether the person is in the campaign's holdout. */
  static boolean holds(Campaign campaign, ProfileId profile) {
    return Bucket.of(campaign.id().toString(), profile.toString())
        < campaign.plan().holdoutPercent() / PERCENT;
  }
}
