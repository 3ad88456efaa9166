package takt.profiles;

import java.util.List;
import takt.kernel.ProfileId;

/**
 * How many persons a condition would let in, counted over all persons, or estimated from a sample
 * of them (rule F17.3).
 *
 * @param persons how many there are, or about how many
 * @param least at least so many, with 95 % confidence; the same as {@code persons} if it was
 *     counted
 * @param most at most so many
 * @param lookedAt at how many persons was looked
 * @param sample some of those who would be in it, at most {@value #MOST_SAMPLE}
 */
public record SegmentPreview(
    long persons, long least, long most, int lookedAt, List<ProfileId> sample) {

  /** A sample has at most so many. */
  public static final int MOST_SAMPLE = 5;

  /** Copies what it is given. */
  public SegmentPreview {
    sample = List.copyOf(sample);
  }
}
