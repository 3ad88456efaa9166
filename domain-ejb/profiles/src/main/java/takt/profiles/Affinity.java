package takt.profiles;

import java.time.Instant;

/**
 * An interest computed from events (rule F3.2).
 *
 * @param category what it is about
 * @param score the sum of decayed weights at the time of the view, above 0
 * @param since the time of the first event that counts towards it
 */
public record Affinity(String category, double score, Instant since) {}
