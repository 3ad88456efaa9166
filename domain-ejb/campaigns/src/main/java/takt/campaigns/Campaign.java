package takt.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A campaign.
 *
 * @param id its id
 * @param number 1 for the first campaign of all, 2 for the second: what traces call it in the log
 * @param revision 1 for the first, grows with every change
 * @param state where somebody put it; {@link #at} says what time makes of it
 * @param plan what it is to do
 */
public record Campaign(UUID id, int number, int revision, CampaignState state, CampaignPlan plan) {

  /** Where it stands (rule G7.3): scheduled before its time, ended after it. */
  public CampaignState at(Instant now) {
    return state.at(plan.from(), plan.until(), now);
  }

  /** The same with one of its messages only; empty if it has none of this key. */
  public Optional<Campaign> only(String message) {
    return plan.message(message)
        .map(one -> new Campaign(id, number, revision, state, plan.with(List.of(one))));
  }
}
