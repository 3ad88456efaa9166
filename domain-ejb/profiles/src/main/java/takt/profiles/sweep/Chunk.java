package takt.profiles.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import takt.consent.Consents;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.platform.Statements;
import takt.profiles.definition.Catalogue;
import takt.profiles.definition.DefinedTrait;
import takt.profiles.definition.Definitions;
import takt.profiles.definition.SweepRows;
import takt.profiles.definition.SweepRows.Kind;
import takt.profiles.definition.SweepRows.Turn;
import takt.profiles.segment.SegmentKeeper;
import takt.profiles.trait.TraitKeeper;

/**
 * A part of a sweep: some profiles in one transaction, under their locks, together with how far the
 * sweep is.
 */
@ApplicationScoped
class Chunk {

  private static final int PROFILES = 200;

  /** Fewer where all their events are read under their locks. */
  private static final int PROFILES_BY_NAMES = 20;

  @Inject Statements statements;
  @Inject Consents consents;
  @Inject Catalogue catalogue;
  @Inject TraitKeeper traits;
  @Inject SegmentKeeper segments;
  @Inject UncoveredData uncovered;
  @Inject SweepRows sweeps;

  /**
   * Sweeps the next profiles.
   *
   * @return the turn as it goes on; empty if there are no more profiles, or the turn is over
   */
  @Atomic
  public Optional<Turn> sweep(Turn turn) {
    List<ProfileId> profiles =
        statements.query(
            "select id from profiles.profile where id > ? and absorbed_into is null order by id"
                + " fetch first ? rows only",
            row -> new ProfileId(row.getObject(1, UUID.class)),
            turn.after(),
            turn.names() ? PROFILES_BY_NAMES : PROFILES);
    if (profiles.isEmpty()) {
      return Optional.empty();
    }
    Map<ProfileId, PurposeSet> permitted = new HashMap<>();
    consents.lock(profiles).forEach((profile, one) -> permitted.put(profile, one.permitted()));
    // First, as a segment is left as it is while what it is made of waits for a sweep.
    Optional<Turn> goesOn =
        sweeps.advance(turn, profiles.get(profiles.size() - 1).value(), profiles.size());
    compute(turn, permitted);
    return goesOn;
  }

  /** Traits first, of which segments are made. What is no longer defined needs no sweep. */
  private void compute(Turn turn, Map<ProfileId, PurposeSet> permitted) {
    Definitions definitions = catalogue.current();
    if (turn.names()) {
      uncovered.remove(permitted.keySet());
    }
    List<DefinedTrait> asked =
        turn.definitions(Kind.TRAIT).stream()
            .map(definitions::computed)
            .flatMap(Optional::stream)
            .toList();
    traits.compute(permitted.keySet(), asked);
    segments.sweep(definitions, permitted, turn.definitions(Kind.SEGMENT));
    if (!turn.definitions(Kind.TIME).isEmpty()) {
      traits.prune(permitted.keySet(), definitions);
      segments.prune(permitted.keySet(), definitions);
      segments.rebuild(definitions, permitted);
    }
  }
}
