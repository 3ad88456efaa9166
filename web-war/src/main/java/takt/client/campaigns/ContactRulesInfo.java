package takt.client.campaigns;

import java.time.Instant;

/**
 * How often and when the company may turn to one person, as one change left it.
 *
 * @param revision for {@code If-Match}; 0 before the first change
 * @param rules the rules
 * @param changedAt when they were changed; absent before the first change
 * @param changedBy who changed them; absent before the first change
 */
public record ContactRulesInfo(
    int revision, ContactRulesBody rules, Instant changedAt, String changedBy) {}
