package takt.profiles.buying;

import java.util.Optional;
import java.util.UUID;
import takt.profiles.test.World;

/** Lets other packages' tests work on what is to be learnt of purchases. */
public final class Buying {

  private Buying() {}

  /** What a node does at its turn; false if there is nothing to do. */
  public static boolean work(World world) {
    return work(world, UUID.randomUUID());
  }

  /** The same by a node. */
  public static boolean work(World world, UUID node) {
    Optional<Lease> lease = claim(world, node);
    lease.ifPresent(
        one ->
            world.atomic(
                () -> {
                  world.bean(Learner.class).work(one, () -> false);
                  return true;
                }));
    return lease.isPresent();
  }

  /** Takes a turn, and does nothing. */
  public static boolean begin(World world, UUID node) {
    return claim(world, node).isPresent();
  }

  /** What is done once a day. */
  public static void ask(World world) {
    world.atomic(
        () -> {
          world.bean(Learner.class).askDaily();
          return true;
        });
  }

  /** A node that is told to stop. */
  public static void stop(World world, UUID node) {
    Lease lease = claim(world, node).orElseThrow();
    world.atomic(
        () -> {
          world.bean(Learner.class).work(lease, () -> true);
          return true;
        });
  }

  private static Optional<Lease> claim(World world, UUID node) {
    return world.atomic(() -> world.bean(Learnings.class).claim(node));
  }
}
