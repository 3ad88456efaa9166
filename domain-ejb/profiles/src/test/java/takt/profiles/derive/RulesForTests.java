package takt.profiles.derive;

import takt.kernel.ProfileId;
import takt.profiles.test.World;

/** Changes the rules by which a world computes interests, and does what a timer does about it. */
@SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
public final class RulesForTests {

  private RulesForTests() {}

  /** As if the configuration said so. */
  public static void categoriesHalveIn(World world, int days) {
    world.configure(CurrentRules.class, "days", days);
  }

  /** Computes a profile anew from its events. */
  public static void anew(World world, ProfileId profile) {
    world.atomic(
        () -> {
          world.bean(Derivations.class).rebuild(profile);
          return true;
        });
  }

  /** The background's turn, so many profiles of it; how many there were. */
  public static int turn(World world, int most) {
    var outdated = world.atomic(() -> world.bean(Derivations.class).outdated(most));
    RefreshInterests refresh = world.bean(RefreshInterests.class);
    for (ProfileId one : outdated) {
      world.atomic(
          () -> {
            refresh.of(one);
            return true;
          });
    }
    return outdated.size();
  }
}
