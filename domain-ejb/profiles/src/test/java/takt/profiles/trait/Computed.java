package takt.profiles.trait;

import takt.kernel.OptedOut;
import takt.kernel.ProfilesMerged;
import takt.kernel.ProfilesSplit;
import takt.profiles.test.World;

/** Lets other packages' tests tell traits of what happened, as the server does. */
public final class Computed {

  private Computed() {}

  public static void hear(World world, Object event) {
    TraitKeeper keeper = world.bean(TraitKeeper.class);
    if (event instanceof ProfilesMerged merged) {
      keeper.on(merged);
    } else if (event instanceof ProfilesSplit split) {
      keeper.on(split);
    } else if (event instanceof OptedOut optedOut) {
      keeper.on(optedOut);
    }
  }
}
