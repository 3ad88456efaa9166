package takt.client.segments;

import java.util.List;
import java.util.UUID;

/**
 * Some of those whom a condition would let in.
 *
 * @param profiles at most 5, drawn by chance; none if they are fewer than 5 in all
 */
public record SegmentSample(List<UUID> profiles) {}
