package takt.profiles.desk;

import java.time.Instant;
import takt.profiles.test.World;

/** Does what the timer does every night. */
public final class DeskForTests {

  private DeskForTests() {}

  /** Deletes requests whose time is over; counts them. */
  public static int forget(World world, Instant now) {
    return world.bean(StoredRequests.class).forget(now);
  }
}
