package takt.profiles.trait;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import takt.kernel.OptedOut;
import takt.kernel.ProfilesMerged;
import takt.kernel.ProfilesSplit;
import takt.kernel.PurposeCode;
import takt.platform.Statements;
import takt.profiles.test.World;

/** Lets other packages' tests tell traits of what happened, as the server does. */
public final class Computed {

  private Computed() {}

  public static void hear(World world, Object event) {
    TraitKeeper keeper = world.bean(TraitKeeper.class);
    if (event instanceof ProfilesMerged merged) {
      keeper.on(merged);
    } else if (event instanceof ProfilesSplit split) {
      keeper.on(split);
    } else if (event instanceof OptedOut optedOut) {
      keeper.on(optedOut);
    }
  }

  /** All that traits are made of, in an order of its own, whichever pages it lies on. */
  public static List<String> parts(World world) {
    Map<String, Part> sums = new TreeMap<>();
    world.atomic(
        () ->
            world
                .bean(Statements.class)
                .query(
                    "select profile_id, purpose, content from profiles.trait_page",
                    row -> {
                      UUID profile = row.getObject(1, UUID.class);
                      Map<Parts.Key, Part> page = new HashMap<>();
                      PartText.read(
                          new PurposeCode(row.getString(2)), row.getString(3), any -> true, page);
                      page.forEach(
                          (key, part) -> sums.merge(profile + " " + key, part, Part::plus));
                      return profile;
                    }));
    return sums.entrySet().stream().map(Object::toString).toList();
  }
}
