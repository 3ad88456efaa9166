package takt.consent.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.consent.Actor;
import takt.consent.Consent;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.NothingToConsentTo;
import takt.consent.Purpose;
import takt.consent.PurposeVersionReplaced;
import takt.consent.ledger.Appended;
import takt.consent.ledger.Choice;
import takt.consent.ledger.Ledger;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.consent.permission.State;
import takt.consent.purpose.CurrentPurposes;
import takt.consent.purpose.Snapshot;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;

/** Records a person's yes: lock the row, append the entries, store the row. */
@ApplicationScoped
class GivenConsents {

  @Inject CurrentPurposes current;
  @Inject PermissionRows rows;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /** Gives, in the caller's transaction or one of its own. */
  @Atomic
  Appended give(Consent consent) {
    List<Purpose> purposes = shown(consent);
    Snapshot snapshot = current.now();
    PermissionRow row = rows.lockLiving(consent.profile());
    List<Choice> choices = new ArrayList<>();
    for (Purpose purpose : purposes) {
      Optional<State> state = row.states().find(purpose.code());
      if (changes(purpose, state, consent.source().actor())) {
        String hash = snapshot.textHash(purpose.code(), consent.source().language());
        choices.add(
            new Choice(Kind.GIVEN, purpose.code(), purpose.version(), hash, consent.source()));
      }
    }
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return ledger.append(row, choices, at);
  }

  /** The current versions, if they are those that were shown. */
  private List<Purpose> shown(Consent consent) {
    List<Purpose> known = current.require(consent.purposes());
    if (!replaced(consent.shown(), known).isEmpty()) {
      current.latest();
      known = current.require(consent.purposes());
      for (Purpose purpose : replaced(consent.shown(), known)) {
        throw new PurposeVersionReplaced(purpose.code(), purpose.version());
      }
    }
    return known;
  }

  private static List<Purpose> replaced(Map<PurposeCode, Integer> shown, List<Purpose> purposes) {
    return purposes.stream()
        .filter(
            purpose -> shown.getOrDefault(purpose.code(), purpose.version()) != purpose.version())
        .toList();
  }

  private static boolean changes(Purpose purpose, Optional<State> state, Actor actor) {
    boolean denied = state.map(State::denies).orElse(false);
    boolean given = state.map(State::gives).orElse(false);
    if (purpose.basis() != LegalBasis.CONSENT && !denied && !given) {
      throw new NothingToConsentTo(purpose.code());
    }
    if (denied) {
      // Only the person's own new choice ends a denial, never a late copy of an old one (C3.7);
      // an objection to direct marketing only what the person says without staff between (C1.13).
      return actor == Actor.PERSON || (actor == Actor.STAFF && !purpose.terms().directMarketing());
    }
    return !given || state.get().version() < purpose.version();
  }
}
