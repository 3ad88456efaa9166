package takt.web.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import takt.client.consent.ConsentReceiptsApi;
import takt.client.consent.EntryProofInfo;
import takt.client.consent.ReceiptProofs;
import takt.consent.Blocks;
import takt.consent.ChoiceReceipt;
import takt.consent.ChoiceReceipts;
import takt.consent.ConsentHistory;
import takt.consent.NotSealedYet;
import takt.kernel.Language;
import takt.web.pages.Html;
import takt.web.problem.Refusal;
import takt.web.receipts.ReceiptDocuments;
import takt.web.records.ReceiptPage;
import takt.web.rest.Answer;
import takt.web.rest.Words;

/** Persons' own receipts over REST. */
@ApplicationScoped
public class ConsentReceiptsResource implements ConsentReceiptsApi {

  @Inject ChoiceReceipts receipts;
  @Inject ReceiptDocuments documents;
  @Inject ReceiptPage page;
  @Inject Answer answer;
  @Inject Blocks blocks;

  @Override
  @PermitAll
  public String receipt(String key) {
    return receipts.open(key).map(documents::receipt).orElseThrow(Refusal::notFound);
  }

  @Override
  @PermitAll
  public String page(String key, String language, String acceptLanguage) {
    Language shown = Words.language(language, acceptLanguage);
    ChoiceReceipt receipt = receipts.open(key).orElseThrow(Refusal::notFound);
    Html.headers(shown).forEach(answer::header);
    return page.of(receipt, shown, "/api/consent-receipts/" + key);
  }

  @Override
  @PermitAll
  public ReceiptProofs proofs(String key) {
    ChoiceReceipt receipt = receipts.open(key).orElseThrow(Refusal::notFound);
    List<EntryProofInfo> sealed = new ArrayList<>();
    int waiting = 0;
    for (ConsentHistory history : receipt.histories()) {
      try {
        blocks.proof(history.newest().id()).map(ProofInfos::of).ifPresent(sealed::add);
      } catch (NotSealedYet soon) {
        waiting++;
      }
    }
    return new ReceiptProofs(sealed, waiting);
  }
}
