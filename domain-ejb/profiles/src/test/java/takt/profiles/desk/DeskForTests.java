package takt.profiles.desk;

import java.time.Instant;
import takt.kernel.ProfileErased;
import takt.profiles.test.World;

/** Does what the timer does every night. */
public final class DeskForTests {

  private DeskForTests() {}

  /** Lets no request lead to an erased person. */
  public static void erased(World world, ProfileErased erased) {
    world.bean(ForgetErased.class).on(erased);
  }

  /** Deletes requests whose time is over; counts them. */
  public static int forget(World world, Instant now) {
    return world.bean(StoredRequests.class).forget(now);
  }
}
