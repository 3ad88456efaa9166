package takt.campaigns.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import takt.campaigns.Campaign;
import takt.campaigns.Placement;
import takt.consent.Permissions;

/**
 * A place to fill.
 *
 * @param placement where
 * @param campaigns the campaigns of the placement
 * @param messages how many messages it has room for
 */
record Spot(Placement placement, List<Campaign> campaigns, int messages) {

  /** The campaigns that are live here and whose purpose is permitted on the place's channel. */
  List<Campaign> usable(Permissions permissions, Map<String, String> context, Instant now) {
    Permissions here = permissions.on(placement.channel());
    return campaigns.stream()
        .filter(one -> here.allow(one.plan().purpose()))
        .filter(one -> Live.holds(one, context, now))
        .toList();
  }
}
