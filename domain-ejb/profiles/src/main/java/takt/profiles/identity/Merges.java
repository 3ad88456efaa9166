package takt.profiles.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.ProfilesMerged;
import takt.kernel.ProfilesSplit;
import takt.platform.Statements;
import takt.profiles.NeverMerged;
import takt.profiles.derive.Derivations;

/**
 * Makes one profile of two, and two of one again (rule F1.4). Everything that came from a profile
 * carries its id as origin, so a split knows what to give back. The caller holds the locks of both
 * profiles' permissions.
 */
@ApplicationScoped
public class Merges {

  private static final List<String> WITH_ORIGIN = List.of("identifier", "event", "attribute");
  private static final List<String> DERIVED = List.of("affinity", "purchase", "order_seen");

  @PersistenceContext(unitName = "profiles")
  EntityManager entities;

  @Inject Statements statements;
  @Inject Derivations derivations;
  @Inject Event<ProfilesMerged> merged;
  @Inject Event<ProfilesSplit> split;

  /** Merges; both exist, and are not the same. */
  public void merge(ProfileId kept, ProfileId absorbed, Instant at) {
    for (String table : WITH_ORIGIN) {
      statements.change(
          "update profiles." + table + " set profile_id = ? where profile_id = ?",
          kept.value(),
          absorbed.value());
    }
    forget(absorbed);
    derivations.rebuild(kept);
    takeLowerLimit(kept, absorbed);
    statements.change(
        "update profiles.profile set absorbed_into = ? where id = ?",
        kept.value(),
        absorbed.value());
    entities.persist(new Merging(kept, absorbed, at));
    entities.flush();
    merged.fire(new ProfilesMerged(kept, absorbed, at));
  }

  /**
   * Splits.
   *
   * @throws NeverMerged if {@code kept} does not hold {@code absorbed}
   */
  public void split(ProfileId kept, ProfileId absorbed, Instant at) {
    holding(kept, absorbed).orElseThrow(() -> new NeverMerged(kept, absorbed)).undo(at);
    entities.flush();
    String[] origins = origins(absorbed, at).stream().map(UUID::toString).toArray(String[]::new);
    for (String table : WITH_ORIGIN) {
      statements.change(
          "update profiles."
              + table
              + " set profile_id = ? where profile_id = ? and origin_id in"
              + " (select cast(t.o as uuid) from unnest(cast(? as varchar array)) as t(o))",
          absorbed.value(),
          kept.value(),
          origins);
    }
    statements.change(
        "update profiles.profile set absorbed_into = null where id = ?", absorbed.value());
    derivations.rebuild(kept);
    derivations.rebuild(absorbed);
    split.fire(new ProfilesSplit(kept, absorbed, at));
  }

  /**
   * The profiles whose things a profile holds: its own and those it absorbed, down to the first.
   */
  private Set<UUID> origins(ProfileId profile, Instant at) {
    Set<UUID> all = new LinkedHashSet<>();
    Deque<UUID> next = new ArrayDeque<>(List.of(profile.value()));
    while (!next.isEmpty()) {
      UUID one = next.pop();
      if (all.add(one)) {
        entities
            .createQuery(
                "from Merging m where m.kept = :kept and m.undoneAt is null and m.mergedAt <= :at",
                Merging.class)
            .setParameter("kept", one)
            .setParameter("at", at)
            .setMaxResults(MOST_MERGED)
            .getResultStream()
            .forEach(merging -> next.push(merging.absorbed()));
      }
    }
    return all;
  }

  private static final int MOST_MERGED = 10_000;

  private Optional<Merging> holding(ProfileId kept, ProfileId absorbed) {
    return entities
        .createQuery(
            "from Merging m where m.kept = :kept and m.absorbed = :absorbed and m.undoneAt is null",
            Merging.class)
        .setParameter("kept", kept.value())
        .setParameter("absorbed", absorbed.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private void forget(ProfileId absorbed) {
    for (String table : DERIVED) {
      statements.change(
          "delete from profiles." + table + " where profile_id = ?", absorbed.value());
    }
  }

  /** The more reserved wish holds for both, as with denials. */
  private void takeLowerLimit(ProfileId kept, ProfileId absorbed) {
    statements.change(
        "update profiles.profile set own_limit = (select min(k.own_limit) from profiles.profile k"
            + " where k.id in (?, ?)) where id = ?",
        kept.value(),
        absorbed.value(),
        kept.value());
  }
}
