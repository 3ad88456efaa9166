package takt.profiles;

import java.time.Instant;

/**
 * An interest computed from events (rules F3.2 and F3.5).
 *
 * @param dimension whether it is in a category, a brand or a theme
 * @param name what it is in
 * @param score the sum of decayed weights at the time of the view, above 0
 * @param since the time of the first event that counts towards it
 */
public record Affinity(Dimension dimension, String name, double score, Instant since) {}
