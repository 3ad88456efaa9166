package takt.web.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import takt.client.consent.RemindersApi;
import takt.consent.AgeTooLow;
import takt.consent.EndingConsent;
import takt.consent.ExcludedByOther;
import takt.consent.Proof;
import takt.consent.Reminders;
import takt.consent.Reminders.Click;
import takt.consent.Reminders.Done;
import takt.kernel.Language;
import takt.web.pages.Html;
import takt.web.problem.Refusal;
import takt.web.receipts.ReceiptDocuments;
import takt.web.records.ReminderPage;
import takt.web.rest.Answer;
import takt.web.rest.BodyLimit;
import takt.web.rest.BrowserSignals;
import takt.web.rest.FormBody;
import takt.web.rest.Words;

/** The links of reminders. */
@ApplicationScoped
public class RemindersResource implements RemindersApi {

  private static final String RENEW = "choice=renew";
  private static final String STOP = "choice=stop";
  private static final int FORM_BYTES = 256;

  @Inject Reminders reminders;
  @Inject Proofs proofs;
  @Inject BrowserSignals signals;
  @Inject ReminderPage page;
  @Inject ReceiptDocuments documents;
  @Inject Answer answer;

  @Override
  @PermitAll
  public String page(String token, String language, String acceptLanguage) {
    Language shown = Words.language(language, acceptLanguage);
    Optional<List<EndingConsent>> found = reminders.find(token);
    return found.isEmpty()
        ? answered(404, shown, page.unknown(shown))
        : answered(200, shown, page.question(found.get(), shown));
  }

  @Override
  @PermitAll
  @BodyLimit(FORM_BYTES)
  public String answer(String token, String language, String acceptLanguage, InputStream form) {
    Language shown = Words.language(language, acceptLanguage);
    String choice = FormBody.text(form);
    if (!choice.equals(RENEW) && !choice.equals(STOP)) {
      throw Refusal.field("/choice", "must be renew or stop, and all that there is");
    }
    boolean renews = choice.equals(RENEW);
    Proof own = proofs.own();
    Click click =
        new Click(shown, ReminderPage.words(renews, shown), own.address(), own.userAgent());
    try {
      Optional<Done> done = renews ? reminders.renew(token, click) : reminders.stop(token, click);
      done.ifPresent(one -> signals.heed(one.profile()));
      return done.map(one -> answered(200, shown, page.done(renews, one, receipt(one), shown)))
          .orElseGet(() -> answered(404, shown, page.unknown(shown)));
    } catch (AgeTooLow | ExcludedByOther changed) {
      return answered(409, shown, page.notHere(shown));
    }
  }

  private Optional<String> receipt(Done done) {
    return done.choice().map(choice -> documents.copy(choice).page());
  }

  private String answered(int status, Language shown, String html) {
    answer.status(status);
    Html.headers(shown).forEach(answer::header);
    return html;
  }
}
