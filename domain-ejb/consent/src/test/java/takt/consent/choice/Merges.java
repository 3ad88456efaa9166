package takt.consent.choice;

import java.time.Instant;
import takt.consent.test.House;
import takt.kernel.ProfileId;
import takt.kernel.ProfilesMerged;

/** Merges of profiles, as consent hears of them. */
public final class Merges {

  private Merges() {}

  /** Merges, in the transaction that holds both locks. */
  public static void merge(House house, ProfileId kept, ProfileId absorbed, Instant at) {
    house.bean(KeepDenials.class).on(new ProfilesMerged(kept, absorbed, at));
  }
}
