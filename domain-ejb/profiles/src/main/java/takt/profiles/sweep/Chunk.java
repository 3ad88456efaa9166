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
import takt.profiles.definition.DefinedSegment;
import takt.profiles.definition.Definitions;
import takt.profiles.definition.SweepRows;
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

  @Inject Statements statements;
  @Inject Consents consents;
  @Inject Catalogue catalogue;
  @Inject TraitKeeper traits;
  @Inject SegmentKeeper segments;
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
            PROFILES);
    if (profiles.isEmpty()) {
      return Optional.empty();
    }
    Map<ProfileId, PurposeSet> permitted = new HashMap<>();
    consents.lock(profiles).forEach((profile, one) -> permitted.put(profile, one.permitted()));
    compute(turn, permitted);
    UUID last = profiles.get(profiles.size() - 1).value();
    return sweeps.advance(turn, last, profiles.size())
        ? Optional.of(new Turn(turn.id(), turn.kind(), turn.definition(), turn.node(), last))
        : Optional.empty();
  }

  /** What is no longer defined needs no sweep. */
  private void compute(Turn turn, Map<ProfileId, PurposeSet> permitted) {
    Definitions definitions = catalogue.current();
    switch (turn.kind()) {
      case TRAIT ->
          definitions
              .computed(turn.definition())
              .ifPresent(one -> traits.compute(permitted.keySet(), List.of(one)));
      case SEGMENT ->
          definitions.segments().stream()
              .filter(one -> one.id() == turn.definition())
              .forEach((DefinedSegment one) -> segments.sweep(definitions, permitted, one));
      case TIME -> {
        traits.prune(permitted.keySet(), definitions);
        segments.prune(permitted.keySet(), definitions);
        segments.rebuild(definitions, permitted);
      }
    }
  }
}
