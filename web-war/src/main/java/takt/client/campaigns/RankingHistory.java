package takt.client.campaigns;

import java.util.List;

/**
 * Changes of the ranking, newest first.
 *
 * @param items the changes
 * @param next what to give as {@code before} for the next page; absent on the last
 */
public record RankingHistory(List<RankingInfo> items, Integer next) {}
