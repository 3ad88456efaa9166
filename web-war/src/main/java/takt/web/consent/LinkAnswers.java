package takt.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import takt.consent.Consents;
import takt.consent.OptOutLink;
import takt.consent.Proof;
import takt.consent.Receipt;
import takt.consent.Source;
import takt.kernel.Language;
import takt.web.pages.Html;
import takt.web.records.DonePage;
import takt.web.rest.Answer;
import takt.web.rest.BrowserSignals;

/** What whoever holds a link is answered: pages, and the opt-out with its page. */
@ApplicationScoped
public class LinkAnswers {

  private static final int ACCEPTED = 202;
  private static final int NOT_FOUND = 404;

  @Inject Consents consents;
  @Inject BrowserSignals signals;
  @Inject DonePage done;
  @Inject Answer answer;

  /**
   * Opts out; the answer is 202 while a clean-up is owed.
   *
   * @param back the address from which the person comes, if there is more to stop
   * @return the page of what was done
   */
  String stop(
      OptOutLink link, Source source, Proof proof, Language language, Optional<String> back) {
    signals.heed(link.profile());
    Receipt receipt = consents.optOut(link.optOut(source, proof));
    if (!receipt.complete()) {
      answer.status(ACCEPTED);
    }
    return page(language, done.of(link, receipt, language, back));
  }

  /**
   * The language of an answer: the one asked for, else the message's in which the link stood, else
   * the one that the browser prefers.
   */
  public static Language language(String asked, Optional<Language> message, Language preferred) {
    return asked == null ? message.orElse(preferred) : preferred;
  }

  /** A page, with what goes with it. */
  public String page(Language language, String html) {
    Html.headers(language).forEach(answer::header);
    return html;
  }

  /** A page that says that a link leads nowhere. */
  public String nowhere(Language language, String html) {
    answer.status(NOT_FOUND);
    return page(language, html);
  }
}
