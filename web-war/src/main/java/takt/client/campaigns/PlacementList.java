package takt.client.campaigns;

import java.util.List;

/**
 * Placements.
 *
 * @param items all of them, by code, at most 200
 */
public record PlacementList(List<PlacementInfo> items) {}
