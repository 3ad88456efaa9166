package takt.campaigns.decision;

import java.util.List;
import takt.campaigns.Campaign;
import takt.campaigns.Placement;

/**
 * A place to fill.
 *
 * @param placement where
 * @param campaigns the campaigns of the placement
 * @param messages how many messages it has room for
 */
record Spot(Placement placement, List<Campaign> campaigns, int messages) {}
