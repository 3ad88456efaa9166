package takt.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import takt.client.Subject;
import takt.consent.Actor;
import takt.consent.AgeTooLow;
import takt.consent.ConfirmationNeeded;
import takt.consent.Consents;
import takt.consent.ExcludedByOther;
import takt.consent.LegalBasis;
import takt.consent.NoSwitch;
import takt.consent.NothingToConsentTo;
import takt.consent.OtherChannel;
import takt.consent.Permission;
import takt.consent.Permission.Rule;
import takt.consent.Permissions;
import takt.consent.Proof;
import takt.consent.Purpose;
import takt.consent.PurposeVersionReplaced;
import takt.consent.Purposes;
import takt.consent.UnknownPurpose;
import takt.kernel.Channel;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.web.problem.Refusal;
import takt.web.rest.Subjects;

/** What can be wrong with choices, asked before any of them is recorded. */
@ApplicationScoped
class ChoiceChecks {

  @Inject Consents consents;
  @Inject Purposes purposes;
  @Inject Subjects subjects;

  /** Refuses a no that its purpose does not take. */
  void refused(PurposeSet refused, Optional<Channel> about, Actor actor) {
    for (Purpose purpose : purposes.requireKnown(refused)) {
      if (!purpose.basis().hasSwitch()) {
        throw new NoSwitch(purpose.code());
      }
      speaks(purpose, about);
      if (actor == Actor.BROWSER_SIGNAL && !purpose.terms().shared()) {
        throw Refusal.field("/actor", "must not be a signal, which objects to sharing only");
      }
    }
  }

  /** Refuses a yes that its purpose does not take. */
  void given(
      Subject subject,
      PurposeSet given,
      Optional<Channel> about,
      Map<PurposeCode, Integer> shown,
      Actor actor,
      Proof proof) {
    for (Purpose purpose : purposes.require(given)) {
      int version = shown.getOrDefault(purpose.code(), purpose.version());
      if (version != purpose.version()) {
        throw new PurposeVersionReplaced(purpose.code(), purpose.version());
      }
      speaks(purpose, about);
      if (purpose.basis() != LegalBasis.CONSENT && !denied(subject, purpose.code(), about)) {
        throw new NothingToConsentTo(purpose.code());
      }
      if (purpose.basis() == LegalBasis.CONSENT && !proof.assurance().satisfies(purpose.terms())) {
        throw new AgeTooLow(purpose.code());
      }
      if (purpose.terms().needConfirmation(actor, proof)) {
        throw new ConfirmationNeeded(purpose.code());
      }
    }
  }

  /** Refuses a yes beside which another one, or what is permitted and stays so, cannot stand. */
  void together(Subject subject, PurposeSet given, PurposeSet refused, Optional<Channel> about) {
    if (purposes.all().stream().allMatch(one -> one.terms().excludes().isEmpty())) {
      return;
    }
    Permissions whole = subjects.permissions(subject).orElseGet(consents::undecided);
    PurposeSet beside = about.map(whole::on).orElse(whole).permitted().without(refused).or(given);
    for (Purpose purpose : purposes.require(given)) {
      for (Purpose other : purposes.require(beside)) {
        if (purpose.terms().excludes().contains(other.code())
            || other.terms().excludes().contains(purpose.code())) {
          throw new ExcludedByOther(other.code());
        }
      }
    }
  }

  private static void speaks(Purpose purpose, Optional<Channel> about) {
    if (!purpose.speaksOn(about)) {
      throw new OtherChannel(purpose.code());
    }
  }

  /** Whether there is an objection that could be taken back. */
  private boolean denied(Subject subject, PurposeCode code, Optional<Channel> about) {
    Permissions whole = subjects.permissions(subject).orElseGet(consents::undecided);
    Permission permission = about.map(whole::on).orElse(whole).all().get(code);
    if (permission == null) {
      throw new UnknownPurpose(code); // It has just been retired.
    }
    Rule rule = permission.rule();
    return rule != Rule.NOT_OBJECTED && rule != Rule.CONTRACT && rule != Rule.LAW;
  }
}
