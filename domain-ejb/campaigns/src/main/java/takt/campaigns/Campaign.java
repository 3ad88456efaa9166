package takt.campaigns;

import java.util.UUID;

/**
 * A campaign.
 *
 * @param id its id
 * @param revision 1 for the first, grows with every change
 * @param state where it stands
 * @param plan what it is to do
 */
public record Campaign(UUID id, int revision, CampaignState state, CampaignPlan plan) {}
