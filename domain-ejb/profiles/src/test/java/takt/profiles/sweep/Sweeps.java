package takt.profiles.sweep;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import takt.profiles.definition.SweepRows;
import takt.profiles.definition.SweepRows.Turn;
import takt.profiles.test.World;

/** Lets other packages' tests sweep, as the server does in the background. */
public final class Sweeps {

  private static final UUID NODE = UUID.randomUUID();

  private Sweeps() {}

  /** Sweeps until nothing is left to sweep; counts the sweeps. */
  public static int all(World world) {
    SweepRows rows = world.bean(SweepRows.class);
    int sweeps = 0;
    Optional<Turn> claimed = world.atomic(() -> rows.claim(NODE));
    while (claimed.isPresent()) {
      Turn turn = claimed.get();
      Optional<Turn> goesOn = claimed;
      while (goesOn.isPresent()) {
        Turn now = goesOn.get();
        goesOn = world.atomic(() -> world.bean(Chunk.class).sweep(now));
      }
      world.atomic(
          () -> {
            rows.finish(turn);
            return true;
          });
      sweeps++;
      claimed = world.atomic(() -> rows.claim(NODE));
    }
    return sweeps;
  }

  /** The company's day has ended. */
  public static int dayEnds(World world) {
    world.atomic(
        () -> {
          world.bean(SweepRows.class).askForDay(LocalDate.ofInstant(world.now, ZoneOffset.UTC));
          return true;
        });
    return all(world);
  }
}
