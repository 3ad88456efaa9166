package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import takt.client.consent.No;
import takt.client.consent.OptOutsApi;
import takt.client.consent.ReceiptInfo;
import takt.consent.Consents;
import takt.consent.OptOut;
import takt.consent.Proof;
import takt.consent.Receipt;
import takt.consent.Source;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.BrowserSignals;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/** Opt-outs over REST: the receipt, with 202 while a clean-up is owed. */
@ApplicationScoped
public class OptOutsResource implements OptOutsApi {

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
  public ReceiptInfo optOut(No no) {
    Source source = sources.source(no.channel(), no.place(), no.actor(), no.language());
    PurposeSet named = Words.purposes(no.purposes(), "/purposes");
    if (named.isEmpty() != Boolean.TRUE.equals(no.everything())) {
      throw Refusal.field("/purposes", "must name a purpose, unless everything is true");
    }
    Proof proof = proofs.proof(no.proof(), source.actor());
    Optional<Channel> about = Sources.about(no.about());
    checks.refused(named, about, source.actor());
    ProfileId profile = subjects.choosing(no.subject());
    signals.heed(profile);
    Receipt receipt = consents.optOut(new OptOut(profile, named, about, source, proof));
    if (!receipt.complete()) {
      answer.status(202);
    }
    ReceiptInfo info = pages.receipt(receipt);
    answer.header("Location", info.self());
    return info;
  }
}
