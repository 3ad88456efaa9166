package takt.profiles.identity;

import takt.profiles.test.World;

/** Has the module forget what counts no longer, as its timer does. */
public final class Forgetting {

  private Forgetting() {}

  /** Forgets; counts what was deleted. */
  public static int in(World world) {
    return world.bean(JoinRows.class).forget(world.now);
  }
}
