package takt.client.campaigns;

/**
 * A campaign as one change left it.
 *
 * @param change the change
 * @param plan the plan
 */
public record CampaignVersionInfo(CampaignChangeInfo change, CampaignBody plan) {}
