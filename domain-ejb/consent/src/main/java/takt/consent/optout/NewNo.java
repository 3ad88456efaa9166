package takt.consent.optout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import takt.consent.Actor;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.OptOut;
import takt.consent.Permission.Rule;
import takt.consent.Purpose;
import takt.consent.ledger.Choice;
import takt.consent.permission.Matter;
import takt.consent.permission.Ruling;
import takt.consent.permission.State;
import takt.consent.permission.States;
import takt.consent.purpose.Snapshot;

/** A no to several purposes: what of it counts, and what it changes. */
final class NewNo {

  private final OptOut wanted;
  private final Snapshot snapshot;
  private final States states;
  private final Instant now;

  NewNo(OptOut wanted, Snapshot snapshot, States states, Instant now) {
    this.wanted = wanted;
    this.snapshot = snapshot;
    this.states = states;
    this.now = now;
  }

  /** The entries that record it; none where it is on record already. */
  List<Choice> choices(List<Purpose> purposes) {
    return purposes.stream().filter(this::counts).filter(this::changes).map(this::choice).toList();
  }

  /** What it is about, on record already or not. */
  List<Matter> matters(List<Purpose> purposes) {
    return purposes.stream().filter(this::counts).map(this::matter).toList();
  }

  private Matter matter(Purpose purpose) {
    return Matter.of(purpose, wanted.about());
  }

  /**
   * The person's own no always counts; a browser's signal only for a shared purpose to which the
   * person has not said a yes that holds (rule C3.11).
   */
  private boolean counts(Purpose purpose) {
    if (!signal()) {
      return true;
    }
    Optional<State> state = states.deciding(matter(purpose));
    boolean yes = state.isPresent() && Ruling.permission(purpose, state, now).rule() == Rule.GIVEN;
    return purpose.terms().shared() && !yes;
  }

  private boolean changes(Purpose purpose) {
    Optional<State> own = states.find(matter(purpose));
    boolean held = own.map(signal() ? State::denies : State::refuses).orElse(false);
    boolean leaves = matter(purpose).about().isEmpty() && states.givesInPart(purpose.code());
    return !held || leaves;
  }

  private Choice choice(Purpose purpose) {
    String text = snapshot.textHash(purpose.code(), wanted.source().language());
    return Choice.made(
        kind(purpose),
        matter(purpose),
        purpose,
        text,
        wanted.source(),
        wanted.proof(),
        Optional.empty());
  }

  private Kind kind(Purpose purpose) {
    if (signal()) {
      return Kind.SIGNALLED;
    }
    if (purpose.basis() == LegalBasis.LEGITIMATE_INTEREST) {
      return Kind.OBJECTED;
    }
    boolean given = states.deciding(matter(purpose)).map(State::gives).orElse(false);
    return given ? Kind.WITHDRAWN : Kind.REFUSED;
  }

  private boolean signal() {
    return wanted.source().actor() == Actor.BROWSER_SIGNAL;
  }
}
