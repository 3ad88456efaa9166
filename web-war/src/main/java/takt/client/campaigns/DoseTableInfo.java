package takt.client.campaigns;

import java.time.Instant;

/**
 * How personal messages may be at most, as one change left it.
 *
 * @param revision for {@code If-Match}; 0 before the first change
 * @param table the table
 * @param changedAt when it was changed; absent before the first change
 * @param changedBy who changed it; absent before the first change
 */
public record DoseTableInfo(int revision, DoseBody table, Instant changedAt, String changedBy) {}
