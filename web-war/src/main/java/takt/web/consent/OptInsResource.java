package takt.web.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takt.client.consent.OptInAccepted;
import takt.client.consent.OptInBody;
import takt.client.consent.OptInsApi;
import takt.consent.Answered;
import takt.consent.ExcludedByOther;
import takt.consent.OptIn;
import takt.consent.OptInAnswer;
import takt.consent.OptInRequest;
import takt.consent.OptIns;
import takt.consent.Proof;
import takt.consent.Source;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.kernel.PurposeSet;
import takt.web.access.Role;
import takt.web.pages.Html;
import takt.web.problem.Refusal;
import takt.web.receipts.ReceiptDocuments;
import takt.web.records.OptInMail;
import takt.web.records.OptInPage;
import takt.web.rest.Answer;
import takt.web.rest.BodyLimit;
import takt.web.rest.BrowserSignals;
import takt.web.rest.FormBody;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/** Double opt-ins over REST: the request for machines, the link for persons. */
@ApplicationScoped
public class OptInsResource implements OptInsApi {

  private static final String PERSON = "person";
  private static final String YES = "choice=yes";
  private static final String NO = "choice=no";
  private static final int FORM_BYTES = 256;
  private static final int GONE = 410;

  @Inject OptIns optIns;
  @Inject MailboxOwners owners;
  @Inject Subjects subjects;
  @Inject Sources sources;
  @Inject Proofs proofs;
  @Inject BrowserSignals signals;
  @Inject OptInMail mail;
  @Inject OptInPage page;
  @Inject ReceiptDocuments documents;
  @Inject HttpServletRequest request;
  @Inject Answer answer;

  @Inject
  @ConfigProperty(name = "TAKT_OPT_IN_HOURS", defaultValue = "48")
  int hours;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.BROWSER})
  public OptInAccepted ask(OptInBody body) {
    Source source = sources.source(body.channel(), body.place(), PERSON, body.language());
    Proof proof = proofs.proof(body.proof(), source.actor());
    if (proof.chosenAt().isPresent()
        || proof.reason().isPresent()
        || proof.document().isPresent()) {
      throw Refusal.field(
          "/proof", "must not say more than what was shown and clicked, and by whom");
    }
    EmailAddress address = Words.checked("/address", () -> new EmailAddress(body.address()));
    PurposeSet purposes = Words.purposes(body.purposes(), "/purposes");
    Optional<String> subject = MailboxOwners.text(body.subject());
    if (subject.isPresent()) {
      subjects.find(body.subject()).ifPresent(signals::heed);
    }
    optIns.request(
        new OptInRequest(subject, address, purposes, source, proof),
        Duration.ofHours(hours),
        mail.to(address, source.language()));
    answer.status(202);
    return new OptInAccepted(hours);
  }

  @Override
  @PermitAll
  public String page(String token, String language, String acceptLanguage) {
    Language shown = Words.language(language, acceptLanguage);
    Optional<OptIn> found = optIns.find(token);
    if (found.isEmpty()) {
      return answered(404, shown, page.unknown(shown));
    }
    OptIn optIn = found.get();
    return optIn.state() == OptIn.State.OPEN
        ? answered(200, shown, page.question(optIn, shown))
        : answered(GONE, shown, page.over(optIn.state(), shown));
  }

  @Override
  @PermitAll
  @BodyLimit(FORM_BYTES)
  public String answer(String token, String language, String acceptLanguage, InputStream form) {
    Language shown = Words.language(language, acceptLanguage);
    String choice = FormBody.text(form);
    if (!choice.equals(YES) && !choice.equals(NO)) {
      throw Refusal.field("/choice", "must be yes or no, and all that there is");
    }
    try {
      return optIns
          .answer(token, said(choice.equals(YES), shown), owners)
          .map(done -> answered(done, shown))
          .orElseGet(() -> answered(404, shown, page.unknown(shown)));
    } catch (ExcludedByOther other) {
      return answered(409, shown, page.excluded(shown));
    }
  }

  private OptInAnswer said(boolean yes, Language shown) {
    Proof own = proofs.own();
    return new OptInAnswer(yes, shown, OptInPage.words(yes, shown), own.address(), own.userAgent());
  }

  private String answered(Answered done, Language shown) {
    if (!done.now()) {
      return answered(GONE, shown, page.over(done.state(), shown));
    }
    done.first().ifPresent(entry -> signals.heed(entry.profile()));
    return answered(
        200,
        shown,
        done.state() == OptIn.State.CONFIRMED
            ? page.agreed(
                done.purposes(),
                done.first().map(entry -> documents.copy(entry.id()).page()),
                shown)
            : page.refused(shown));
  }

  private String answered(int status, Language shown, String html) {
    answer.status(status);
    Html.headers(shown).forEach(answer::header);
    return html;
  }
}
