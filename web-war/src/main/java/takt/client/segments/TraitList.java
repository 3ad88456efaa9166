package takt.client.segments;

import java.util.List;

/**
 * The computed traits.
 *
 * @param items every trait, by code, at most 50
 */
public record TraitList(List<TraitInfo> items) {}
