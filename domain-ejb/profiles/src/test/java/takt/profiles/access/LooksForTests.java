package takt.profiles.access;

import takt.profiles.test.World;

/** Does what the timer does every night. */
public final class LooksForTests {

  private static final int MANY = 100;

  private LooksForTests() {}

  /** Deletes looks whose time is over; counts them. */
  public static int forget(World world) {
    return world.bean(StoredLooks.class).forget(world.now, MANY);
  }
}
