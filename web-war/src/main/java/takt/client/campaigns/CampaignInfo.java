package takt.client.campaigns;

import java.util.UUID;
import takt.client.Linked;

/**
 * A campaign.
 *
 * @param self its address
 * @param id its id
 * @param revision its revision, for {@code If-Match}
 * @param state draft, scheduled, running, paused or ended
 * @param plan what it is to do
 */
public record CampaignInfo(String self, UUID id, int revision, String state, CampaignBody plan)
    implements Linked {}
