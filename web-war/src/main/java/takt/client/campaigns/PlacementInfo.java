package takt.client.campaigns;

/**
 * A placement.
 *
 * @param code its name
 * @param channel the channel it is in
 * @param description what it is
 * @param revision its revision, for {@code If-Match}
 */
public record PlacementInfo(String code, String channel, String description, int revision) {}
