package takt.campaigns.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.campaigns.Decision;
import takt.campaigns.Dose;
import takt.campaigns.Shown;
import takt.campaigns.TraceLine;

/**
 * What the policies chose.
 *
 * @param winner what won; empty for silence
 * @param pick the winner's variant
 * @param heldOut the campaign that the person was held out from and that would have been shown
 * @param trace what every policy said; empty where nobody will read it
 * @param personal whether it is about a person
 */
record Choice(
    Optional<Ranked> winner,
    Optional<Pick> pick,
    Optional<UUID> heldOut,
    List<TraceLine> trace,
    boolean personal) {

  /**
   * How probable the choice was: certain, as the ranking leaves nothing to chance, and the holdout
   * is a property of the person.
   */
  static final double PROBABILITY = 1;

  Optional<Shown> shown() {
    return winner.map(
        won -> pick.orElseThrow().shown(won.candidate().campaign(), won.message(), PROBABILITY));
  }

  /** The same, its words with placeholders for what is hidden. */
  Choice discreet(Facts facts, Hidden hidden) {
    return new Choice(
        winner,
        pick.map(one -> one.discreet(Pipeline.known(winner.orElseThrow(), facts), hidden)),
        heldOut,
        trace,
        personal);
  }

  Optional<Dose> dose() {
    return winner.map(Ranked::dose);
  }

  Decision.Outcome outcome() {
    if (winner.isPresent()) {
      return personal ? Decision.Outcome.SHOWN : Decision.Outcome.GENERIC;
    }
    return heldOut.isPresent() ? Decision.Outcome.HELD_OUT : Decision.Outcome.NONE;
  }
}
