package takt.client.segments;

import java.util.List;

/**
 * The segments.
 *
 * @param items every segment, by code, at most 200
 */
public record SegmentList(List<SegmentInfo> items) {}
