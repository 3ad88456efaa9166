package takt.client.campaigns;

import java.time.Instant;

/**
 * Who ranks messages, as one change left it.
 *
 * @param revision for {@code If-Match}; 0 before the first change
 * @param ranking what holds
 * @param changedAt when it was changed; absent before the first change
 * @param changedBy who changed it; absent before the first change
 */
public record RankingInfo(int revision, RankingBody ranking, Instant changedAt, String changedBy) {}
