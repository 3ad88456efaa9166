package takt.client.campaigns;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Linked;

/**
 * What somebody did to a campaign.
 *
 * @param self where the plan is, as this change left it
 * @param revision the revision that it left
 * @param at when
 * @param by who, the label of their key
 * @param change drafted, changed, started, paused or ended
 */
public record CampaignChangeInfo(
    String self,
    int revision,
    Instant at,
    @Schema(examples = "Marketing") String by,
    @Schema(examples = "changed") String change)
    implements Linked {}
