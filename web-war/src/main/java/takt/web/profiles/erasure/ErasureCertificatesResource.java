package takt.web.profiles.erasure;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.client.erasures.ErasureCertificateInfo;
import takt.client.erasures.ErasureCertificatesApi;
import takt.kernel.Language;
import takt.profiles.Erasure;
import takt.profiles.Erasures;
import takt.web.pages.Html;
import takt.web.problem.Refusal;
import takt.web.records.ErasurePages;
import takt.web.rest.Answer;
import takt.web.rest.Words;

/** Certificates of erasures, for whoever has the key. */
@ApplicationScoped
public class ErasureCertificatesResource implements ErasureCertificatesApi {

  @Inject Erasures erasures;
  @Inject ErasurePages pages;
  @Inject Answer answer;

  @Override
  @PermitAll
  public ErasureCertificateInfo certificate(String key) {
    return erasure(key)
        .certificate()
        .map(ErasureInfos::of)
        .orElseThrow(
            () -> new Refusal(409, "not-erased-yet", "The erasure is not done yet; come again"));
  }

  @Override
  @PermitAll
  public String page(String key, String language, String acceptLanguage) {
    Language shown = Words.language(language, acceptLanguage);
    Erasure erasure = erasure(key);
    String document = ErasureInfos.CERTIFICATES + key;
    String page = pages.certificate(erasure, shown, document);
    Html.headers(shown).forEach(answer::header);
    return page;
  }

  private Erasure erasure(String key) {
    return erasures.open(key).orElseThrow(Refusal::notFound);
  }
}
