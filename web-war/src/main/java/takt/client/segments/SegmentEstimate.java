package takt.client.segments;

/**
 * How many a condition would let in.
 *
 * @param persons how many, or about how many; left out if they are fewer than 5
 * @param least at least so many, with 95 % confidence; left out with it
 * @param most at most so many; 4 if they are fewer than 5
 * @param counted whether all persons were looked at
 * @param lookedAt at how many was looked
 */
public record SegmentEstimate(Long persons, Long least, long most, boolean counted, int lookedAt) {}
