package takt.campaigns.budget;

import java.util.UUID;

/**
 * A decision has taken a showing of a campaign's budget; if its transaction fails, it is put back.
 *
 * @param campaign the campaign
 * @param share the share that it was taken from
 */
public record ShowingTaken(UUID campaign, Share share) {}
