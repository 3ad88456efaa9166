package takt.profiles.optout;

import takt.kernel.OptedOut;
import takt.profiles.test.World;

/** Lets other packages' tests tell the module of an opt-out. */
public final class OptOuts {

  private OptOuts() {}

  public static void tell(World world, OptedOut optedOut) {
    world.bean(ForgetWithdrawnData.class).on(optedOut);
  }
}
