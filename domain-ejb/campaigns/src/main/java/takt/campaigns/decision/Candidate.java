package takt.campaigns.decision;

import java.util.List;
import takt.campaigns.Campaign;
import takt.campaigns.Message;

/**
 * A campaign that may still be shown.
 *
 * @param campaign the campaign
 * @param messages those of its messages that may still be shown, at least one
 * @param heldOut whether the person is in its holdout
 */
record Candidate(Campaign campaign, List<Message> messages, boolean heldOut) {

  /** Every message of a campaign. */
  static Candidate of(Campaign campaign) {
    return new Candidate(campaign, campaign.plan().messages(), false);
  }

  /** Only these messages. */
  Candidate with(List<Message> fewer) {
    return new Candidate(campaign, fewer, heldOut);
  }

  /** In the holdout. */
  Candidate heldOutNow() {
    return new Candidate(campaign, messages, true);
  }
}
