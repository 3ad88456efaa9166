package takt.web.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.client.consent.PrivacyApi;
import takt.kernel.Language;
import takt.web.pages.Html;
import takt.web.records.PrivacyPage;
import takt.web.rest.Answer;
import takt.web.rest.Words;

/** What data is used for and how to say no, for everybody. */
@ApplicationScoped
public class PrivacyResource implements PrivacyApi {

  @Inject PrivacyPage page;
  @Inject Answer answer;

  @Override
  @PermitAll
  public String page(String language, String acceptLanguage) {
    Language shown = Words.language(language, acceptLanguage);
    Html.headers(shown).forEach(answer::header);
    return page.in(shown);
  }
}
