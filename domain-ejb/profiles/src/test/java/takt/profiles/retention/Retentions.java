package takt.profiles.retention;

import takt.consent.RetainedData;
import takt.profiles.test.World;

/** Lets other packages' tests reach what the module retains. */
public final class Retentions {

  private Retentions() {}

  public static RetainedData of(World world) {
    return world.bean(RetainedProfiles.class);
  }
}
