package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.client.consent.PlainLanguageApi;
import takt.client.consent.PlainTexts;
import takt.client.consent.WordingInfo;
import takt.consent.PlainLanguage;
import takt.web.access.Role;

/** The check of plain language over REST. */
@ApplicationScoped
public class PlainLanguageResource implements PlainLanguageApi {

  @Inject PlainLanguage plainLanguage;

  @Override
  @RolesAllowed({Role.DPO, Role.MARKETER})
  public WordingInfo check(PlainTexts texts) {
    return Wordings.info(plainLanguage.check(DraftBodies.texts(texts.texts())));
  }
}
