package takt.profiles.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.ProfilesMerged;
import takt.kernel.ProfilesSplit;
import takt.platform.Statements;
import takt.profiles.MergeCause;
import takt.profiles.NeverMerged;
import takt.profiles.derive.Derivations;

/**
 * Makes one profile of two, and two of one again (rules F1.4, F1.6 and F1.7). Everything that came
 * from a profile carries its id as origin, so a split knows what to give back. The caller holds the
 * locks of both profiles' permissions; what a profile absorbed changes only under the lock of the
 * living profile that holds it.
 */
@ApplicationScoped
public class Merges {

  private static final List<String> WITH_ORIGIN =
      List.of("identifier", "event", "attribute", "attribute_past", "segment_listed");
  private static final List<String> DERIVED =
      List.of("affinity", "served", "purchase", "order_seen", "trait_page", "segment_member");

  /** The more reserved wish of both. */
  private static final String LOWER_LIMIT =
      "update profiles.profile set own_limit = (select min(k.own_limit) from profiles.profile k"
          + " where k.id in (?, ?)) where id = ?";

  @Inject Statements statements;
  @Inject Mergings mergings;
  @Inject Derivations derivations;
  @Inject Event<ProfilesMerged> merged;
  @Inject Event<ProfilesSplit> split;

  /** Merges; both exist, and are not the same. */
  public void merge(ProfileId kept, ProfileId absorbed, Instant at, MergeCause cause) {
    for (String table : WITH_ORIGIN) {
      statements.change(
          "update profiles." + table + " set profile_id = ? where profile_id = ?",
          kept.value(),
          absorbed.value());
    }
    forget(absorbed);
    derivations.rebuild(kept);
    takeLowerLimit(kept, absorbed, kept);
    statements.change(
        "update profiles.profile set absorbed_into = ? where id = ?",
        kept.value(),
        absorbed.value());
    mergings.note(kept, absorbed, at, cause);
    merged.fire(new ProfilesMerged(kept, absorbed, at));
  }

  /**
   * Undoes the merge by which a profile was absorbed, whatever was merged since.
   *
   * @param kept the living profile that holds it now, directly or through another
   * @throws NeverMerged if {@code kept} does not hold {@code absorbed}
   */
  public void split(ProfileId kept, ProfileId absorbed, Instant at, MergeCause cause) {
    if (!mergings.holds(kept, absorbed)) {
      throw new NeverMerged(kept, absorbed);
    }
    mergings.undo(absorbed, at, cause);
    UUID[] origins = mergings.heldBy(absorbed).toArray(UUID[]::new);
    for (String table : WITH_ORIGIN) {
      statements.change(
          "update profiles."
              + table
              + " set profile_id = ? where profile_id = ? and origin_id = any(?)",
          absorbed.value(),
          kept.value(),
          origins);
    }
    statements.change(
        "update profiles.profile set absorbed_into = null where id = ?", absorbed.value());
    takeLowerLimit(kept, absorbed, kept);
    takeLowerLimit(kept, absorbed, absorbed);
    derivations.rebuild(kept);
    derivations.rebuild(absorbed);
    split.fire(new ProfilesSplit(kept, absorbed, at));
  }

  private void forget(ProfileId absorbed) {
    for (String table : DERIVED) {
      statements.change(
          "delete from profiles." + table + " where profile_id = ?", absorbed.value());
    }
  }

  private void takeLowerLimit(ProfileId one, ProfileId other, ProfileId whose) {
    statements.change(LOWER_LIMIT, one.value(), other.value(), whose.value());
  }
}
