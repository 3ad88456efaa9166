package takt.profiles.segment;

import takt.kernel.OptedOut;
import takt.kernel.ProfilesMerged;
import takt.kernel.ProfilesSplit;
import takt.profiles.attribute.AttributesChanged;
import takt.profiles.test.World;

/** Lets other packages' tests tell membership of what happened, as the server does. */
public final class Followed {

  private Followed() {}

  public static void hear(World world, Object event) {
    SegmentKeeper keeper = world.bean(SegmentKeeper.class);
    if (event instanceof ProfilesMerged merged) {
      keeper.on(merged);
    } else if (event instanceof ProfilesSplit split) {
      keeper.on(split);
    } else if (event instanceof AttributesChanged changed) {
      keeper.on(changed);
    } else if (event instanceof OptedOut optedOut) {
      keeper.on(optedOut);
    }
  }
}
