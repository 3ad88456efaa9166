package takt.web.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.client.consent.ConsentReceiptsApi;
import takt.consent.ChoiceReceipts;
import takt.web.problem.Refusal;
import takt.web.receipts.ReceiptDocuments;

/** Persons' own receipts over REST. */
@ApplicationScoped
public class ConsentReceiptsResource implements ConsentReceiptsApi {

  @Inject ChoiceReceipts receipts;
  @Inject ReceiptDocuments documents;

  @Override
  @PermitAll
  public String receipt(String key) {
    return receipts.open(key).map(documents::receipt).orElseThrow(Refusal::notFound);
  }
}
