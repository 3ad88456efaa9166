package takt.client.campaigns;

import java.util.List;

/**
 * A page of a campaign's history, newest first.
 *
 * @param items the changes
 * @param next what to give as {@code before} for the next page; absent on the last
 */
public record CampaignChangePage(List<CampaignChangeInfo> items, Integer next) {}
