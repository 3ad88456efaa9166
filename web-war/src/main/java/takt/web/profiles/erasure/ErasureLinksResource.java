package takt.web.profiles.erasure;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import takt.client.erasures.ErasureLinksApi;
import takt.consent.SubscriptionLink;
import takt.consent.SubscriptionLinks;
import takt.kernel.Language;
import takt.profiles.Erasure;
import takt.profiles.ErasureDemand;
import takt.profiles.Erasures;
import takt.web.idempotency.ForgottenAnswers;
import takt.web.pages.Html;
import takt.web.problem.Refusal;
import takt.web.records.ErasurePages;
import takt.web.records.SubscriptionPages;
import takt.web.rest.Answer;
import takt.web.rest.BodyLimit;
import takt.web.rest.Form;
import takt.web.rest.Words;

/** Erasure by whoever reads a mailbox: a page, and its button. */
@ApplicationScoped
public class ErasureLinksResource implements ErasureLinksApi {

  private static final int ACCEPTED = 202;
  private static final int NOT_FOUND = 404;
  private static final long MOST_BYTES = 4_096;
  private static final String REASON = "by the link in the mailbox";

  @Inject SubscriptionLinks links;
  @Inject SubscriptionPages lists;
  @Inject Erasures erasures;
  @Inject ErasurePages pages;
  @Inject ForgottenAnswers answers;
  @Inject Answer answer;
  @Inject HttpServletRequest request;

  @Override
  @PermitAll
  public String ask(String token, String language, String acceptLanguage) {
    Language preferred = Words.language(language, acceptLanguage);
    Optional<SubscriptionLink> link = links.open(token);
    if (link.isEmpty()) {
      return nowhere(preferred);
    }
    Language shown = language(language, link.get(), preferred);
    return page(shown, pages.ask(erasures.alwaysKept(), shown));
  }

  @Override
  @PermitAll
  @BodyLimit(MOST_BYTES)
  public String erase(String token, String language, String acceptLanguage, InputStream body) {
    Language preferred = Words.language(language, acceptLanguage);
    if (!Form.read(request.getContentType(), body)
        .field(ErasurePages.FIELD)
        .equals(Optional.of(ErasurePages.EVERYTHING))) {
      throw Refusal.field("/" + ErasurePages.FIELD, "must be " + ErasurePages.EVERYTHING);
    }
    Optional<SubscriptionLink> link = links.open(token);
    if (link.isEmpty()) {
      return nowhere(preferred);
    }
    Erasure erasure =
        erasures.erase(
            new ErasureDemand(
                link.get().profile(), Erasure.AskedBy.PERSON, REASON, Map.of(), Optional.empty()),
            answers);
    if (!erasure.isDone()) {
      answer.status(ACCEPTED);
    }
    Language shown = language(language, link.get(), preferred);
    String certificate = ErasureInfos.CERTIFICATES + erasures.key(erasure.id()) + "/page";
    return page(shown, pages.done(erasure, shown, certificate));
  }

  private static Language language(String asked, SubscriptionLink link, Language preferred) {
    return asked == null ? link.language() : preferred;
  }

  private String nowhere(Language language) {
    answer.status(NOT_FOUND);
    return page(language, lists.nowhere(language));
  }

  private String page(Language language, String html) {
    Html.headers(language).forEach(answer::header);
    return html;
  }
}
