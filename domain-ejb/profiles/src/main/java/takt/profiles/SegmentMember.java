package takt.profiles;

import java.time.Instant;
import takt.kernel.ProfileId;

/**
 * That somebody is in a segment.
 *
 * @param profile who
 * @param since since when
 */
public record SegmentMember(ProfileId profile, Instant since) {}
