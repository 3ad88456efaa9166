package takt.consent.choice;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import takt.consent.Actor;
import takt.consent.AgeTooLow;
import takt.consent.ConfirmationNeeded;
import takt.consent.Consent;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.NothingToConsentTo;
import takt.consent.OtherChannel;
import takt.consent.Purpose;
import takt.consent.ledger.Choice;
import takt.consent.permission.Matter;
import takt.consent.permission.State;
import takt.consent.permission.States;

/** A yes to one purpose: whether it may be said, whether it changes anything, and until when. */
final class NewYes {

  private final Purpose purpose;
  private final Consent consent;
  private final Matter matter;
  private final Optional<Instant> until;
  private final Instant chosenAt;

  NewYes(Purpose purpose, Consent consent, Instant now) {
    this.purpose = purpose;
    this.consent = consent;
    matter = Matter.of(purpose, consent.about());
    chosenAt = consent.proof().chosenAt().orElse(now).truncatedTo(ChronoUnit.MICROS);
    until = purpose.terms().expiryDays().map(days -> chosenAt.plus(Duration.ofDays(days)));
  }

  /** Refuses a yes that the purpose does not take: on another channel, or by somebody too young. */
  static void check(Purpose purpose, Consent consent) {
    if (!purpose.speaksOn(consent.about())) {
      throw new OtherChannel(purpose.code());
    }
    boolean consents = purpose.basis() == LegalBasis.CONSENT;
    if (consents && !consent.proof().assurance().satisfies(purpose.terms())) {
      throw new AgeTooLow(purpose.code());
    }
  }

  /** Refuses a yes that counts only once it has been confirmed (rule C6.1). */
  static void checkConfirmed(Purpose purpose, Consent consent) {
    if (purpose.terms().needConfirmation(consent.source().actor(), consent.proof())) {
      throw new ConfirmationNeeded(purpose.code());
    }
  }

  /**
   * Whether it changes what is on record.
   *
   * @throws NothingToConsentTo if the purpose has another basis, and there is no objection
   */
  boolean changes(States states) {
    Optional<State> state = states.deciding(matter);
    if (purpose.basis() != LegalBasis.CONSENT && state.isEmpty()) {
      throw new NothingToConsentTo(purpose.code());
    }
    if (state.isEmpty()) {
      return true;
    }
    if (state.get().denies()) {
      return endsDenial(state.get());
    }
    return !state.get().gives()
        ? !state.get().at().isAfter(chosenAt)
        : state.get().version() < purpose.version()
            || renews(state.get())
            || confirms(state.get())
            || makesOwn(state.get());
  }

  /** A yes that only came with a merge is not the person's own yet (rule C3.16). */
  private boolean makesOwn(State yes) {
    return yes.kind() == Kind.MERGED_GIVEN && !yes.since().isAfter(chosenAt);
  }

  /** A yes that is confirmed is recorded beside one that was not. */
  private boolean confirms(State yes) {
    return consent.proof().confirmed().isPresent()
        && yes.kind() != Kind.CONFIRMED
        && yes.version() == purpose.version();
  }

  /**
   * Only the person's own new choice ends a denial, never a late copy of an old one (rule C3.7); an
   * objection to direct marketing only what the person says without staff between (rule C1.13).
   */
  private boolean endsDenial(State denial) {
    Actor actor = consent.source().actor();
    boolean own =
        actor == Actor.PERSON || (actor == Actor.STAFF && !purpose.terms().directMarketing());
    return own && !denial.at().isAfter(chosenAt);
  }

  /** A yes to the same text counts anew where it holds longer than the one before. */
  private boolean renews(State yes) {
    return until.isPresent()
        && yes.until().isPresent()
        && ChronoUnit.DAYS.between(yes.until().get(), until.get()) >= 1;
  }

  Choice choice(String textHash) {
    Kind kind = consent.proof().confirmed().isPresent() ? Kind.CONFIRMED : Kind.GIVEN;
    return Choice.made(kind, matter, purpose, textHash, consent.source(), consent.proof(), until);
  }
}
