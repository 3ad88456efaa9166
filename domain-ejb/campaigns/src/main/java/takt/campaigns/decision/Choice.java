package takt.campaigns.decision;

import java.util.Optional;
import java.util.UUID;
import takt.campaigns.Decision;
import takt.campaigns.Dose;
import takt.campaigns.NeededFact;
import takt.campaigns.Shown;

/**
 * What the policies chose.
 *
 * @param won what won; empty for silence
 * @param heldOut the campaign that the person was held out from and that would have been shown
 * @param trace what every policy said; empty where nobody will read it
 * @param personal whether it is about a person
 */
record Choice(Optional<Won> won, Optional<UUID> heldOut, Trace trace, boolean personal) {

  /** The message that won. */
  Optional<Ranked> winner() {
    return won.map(Won::ranked);
  }

  /** Its variant. */
  Optional<Pick> pick() {
    return won.map(Won::pick);
  }

  Optional<Shown> shown() {
    return won.map(Won::shown);
  }

  /** The same, its words with placeholders for what is hidden. */
  Choice discreet(Facts facts, Hidden hidden) {
    return new Choice(won.map(one -> one.discreet(facts, hidden)), heldOut, trace, personal);
  }

  Optional<Dose> dose() {
    return winner().map(Ranked::dose);
  }

  /** How probable it was; silence is certain. */
  double probability() {
    return won.map(Won::probability).orElse(1.0);
  }

  /** Whether something new is shown (rule G16.1). */
  boolean discovery() {
    return won.filter(Won::discovery).isPresent();
  }

  /** Whether it goes on with what the person comes from (rule G15.5). */
  boolean continued() {
    return winner().filter(Ranked::continues).isPresent();
  }

  /** Whether what is shown goes by the moment: it is for some moments only, or names it. */
  boolean byMoment() {
    return won.filter(
            one ->
                one.ranked().forMoments()
                    || one.pick().variant().needs().stream()
                        .anyMatch(fact -> fact.kind() == NeededFact.Kind.CONTEXT))
        .isPresent();
  }

  Decision.Outcome outcome() {
    if (won.isPresent()) {
      return personal ? Decision.Outcome.SHOWN : Decision.Outcome.GENERIC;
    }
    return heldOut.isPresent() ? Decision.Outcome.HELD_OUT : Decision.Outcome.NONE;
  }
}
