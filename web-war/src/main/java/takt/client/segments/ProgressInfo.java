package takt.client.segments;

/**
 * How far something is computed for everybody.
 *
 * @param ready whether it is
 * @param percent if not, of how many profiles it is, 0 to 99; left out while it waits for its turn
 */
public record ProgressInfo(boolean ready, Integer percent) {}
