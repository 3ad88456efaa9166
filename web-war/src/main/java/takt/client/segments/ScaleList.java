package takt.client.segments;

import java.util.List;

/**
 * The psychographic scales.
 *
 * @param items every scale, by code, at most 20
 */
public record ScaleList(List<ScaleInfo> items) {}
