package takt.campaigns.decision;

import takt.campaigns.Campaign;
import takt.kernel.ProfileId;

/**
 * Rule G3.4: a fixed share of persons is held out. Asked once a campaign would be shown, as only
 * then it makes a difference.
 */
final class Holdout {

  private static final double PERCENT = 100;

  private Holdout() {}

  /** Whether whom the decision is about is in the campaign's holdout. */
  static boolean holds(Campaign campaign, Facts facts) {
    return facts.person().filter(person -> holds(campaign, person.profile())).isPresent();
  }

  /** Whether the person is in the campaign's holdout. */
  static boolean holds(Campaign campaign, ProfileId profile) {
    return Bucket.of(campaign.id().toString(), profile.toString())
        < campaign.plan().holdoutPercent() / PERCENT;
  }
}
