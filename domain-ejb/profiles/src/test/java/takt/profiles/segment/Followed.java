package takt.profiles.segment;

import java.util.List;
import takt.kernel.OptedOut;
import takt.kernel.ProfileId;
import takt.kernel.ProfilesMerged;
import takt.kernel.ProfilesSplit;
import takt.kernel.PurposeCode;
import takt.profiles.attribute.AttributesChanged;
import takt.profiles.derive.InterestsRefreshed;
import takt.profiles.test.World;

/** Lets other packages' tests tell membership of what happened, as the server does. */
public final class Followed {

  private Followed() {}

  /** How many events of a person segments take notice of, when so many are enough. */
  public static long events(World world, ProfileId profile, PurposeCode purpose, long most) {
    Facts.Whose whose = new Facts.Whose(profile, purpose);
    return world
        .atomic(() -> world.bean(FactRows.class).counts(List.of(whose), most))
        .getOrDefault(whose, 0L);
  }

  public static void hear(World world, Object event) {
    SegmentKeeper keeper = world.bean(SegmentKeeper.class);
    if (event instanceof ProfilesMerged merged) {
      keeper.on(merged);
    } else if (event instanceof ProfilesSplit split) {
      keeper.on(split);
    } else if (event instanceof AttributesChanged changed) {
      keeper.on(changed);
    } else if (event instanceof InterestsRefreshed refreshed) {
      keeper.on(refreshed);
    } else if (event instanceof OptedOut optedOut) {
      keeper.on(optedOut);
    }
  }
}
