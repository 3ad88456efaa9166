package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.client.consent.Choices;
import takt.client.consent.Chosen;
import takt.client.consent.ConsentsApi;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.OptOut;
import takt.consent.Permissions;
import takt.consent.Proof;
import takt.consent.Receipt;
import takt.consent.Recorded;
import takt.consent.Source;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.BrowserSignals;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/**
 * Choices over REST. Everything is checked before anything is recorded: a no and a yes of the same
 * request have transactions of their own, the no first.
 */
@ApplicationScoped
public class ConsentsResource implements ConsentsApi {

  @Inject Consents consents;
  @Inject ChoiceChecks checks;
  @Inject Subjects subjects;
  @Inject Sources sources;
  @Inject Proofs proofs;
  @Inject BrowserSignals signals;
  @Inject Pages pages;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.DPO, Role.BROWSER})
  public Chosen choose(Choices choices) {
    Source source =
        sources.source(choices.channel(), choices.place(), choices.actor(), choices.language());
    Proof proof = proofs.proof(choices.proof(), source.actor());
    Optional<Channel> about = Sources.about(choices.about());
    PurposeSet given = Words.purposes(choices.given(), "/given");
    PurposeSet refused = Words.purposes(choices.refused(), "/refused");
    Map<PurposeCode, Integer> shown = shown(choices);
    check(given, refused);
    checks.refused(refused, about, source.actor());
    checks.given(choices.subject(), given, about, shown, source.actor(), proof);
    checks.together(choices.subject(), given, refused, about);
    ProfileId profile = subjects.choosing(choices.subject());
    signals.heed(profile);
    Optional<Receipt> receipt =
        refused.isEmpty()
            ? Optional.empty()
            : Optional.of(consents.optOut(new OptOut(profile, refused, about, source, proof)));
    if (receipt.isPresent() && !receipt.get().complete()) {
      answer.status(202);
    }
    Recorded recorded =
        given.isEmpty()
            ? new Recorded(consents.permissions(receipt.orElseThrow().profile()), List.of())
            : consents.give(new Consent(profile, given, about, shown, source, proof));
    Permissions permissions = recorded.permissions();
    Language language = source.language();
    return new Chosen(
        permissions.profile().value(),
        pages.permissions(permissions, language),
        receipt.map(pages::receipt).orElse(null),
        pages.copy(recorded.entries()));
  }

  private static Map<PurposeCode, Integer> shown(Choices choices) {
    Map<PurposeCode, Integer> shown = new HashMap<>();
    if (choices.versions() != null) {
      choices
          .versions()
          .forEach((code, version) -> shown.put(Words.code(code, "/versions"), version));
    }
    return shown;
  }

  private static void check(PurposeSet given, PurposeSet refused) {
    if (given.isEmpty() && refused.isEmpty()) {
      throw Refusal.field("/given", "must name a purpose, or refused must");
    }
    if (!given.and(refused).isEmpty()) {
      throw Refusal.field("/refused", "must not name what given names");
    }
  }
}
