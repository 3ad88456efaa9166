package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.client.consent.ProcessingRecords;
import takt.client.consent.ProcessingRecordsApi;
import takt.kernel.Language;
import takt.web.access.Role;
import takt.web.pages.Html;
import takt.web.records.ProcessingCsv;
import takt.web.records.ProcessingDocument;
import takt.web.records.ProcessingPage;
import takt.web.rest.Answer;
import takt.web.rest.Words;

/** The records of processing activities over REST. */
@ApplicationScoped
public class ProcessingRecordsResource implements ProcessingRecordsApi {

  @Inject ProcessingDocument document;
  @Inject Answer answer;

  @Override
  @RolesAllowed(Role.DPO)
  public ProcessingRecords read() {
    return document.read();
  }

  @Override
  @RolesAllowed(Role.DPO)
  public String csv(String language, String acceptLanguage) {
    Language shown = Words.language(language, acceptLanguage);
    answer.header("Content-Type", "text/csv;charset=UTF-8");
    answer.header("Content-Disposition", "attachment; filename=\"processing-records.csv\"");
    return ProcessingCsv.of(document.read(), shown);
  }

  @Override
  @RolesAllowed(Role.DPO)
  public String page(String language, String acceptLanguage) {
    Language shown = Words.language(language, acceptLanguage);
    Html.headers(shown).forEach(answer::header);
    return ProcessingPage.of(document.read(), shown);
  }
}
