package takt.client.campaigns;

import java.util.List;
import java.util.UUID;

/**
 * A page of campaigns, oldest first.
 *
 * @param items the campaigns
 * @param next what to give as {@code after} for the next page; absent on the last
 */
public record CampaignPage(List<CampaignInfo> items, UUID next) {}
