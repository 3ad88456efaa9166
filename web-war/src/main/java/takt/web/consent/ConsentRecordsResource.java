package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import takt.client.consent.ConsentRecordsApi;
import takt.consent.ChoiceReceipts;
import takt.kernel.ProfileId;
import takt.web.access.Role;
import takt.web.receipts.ReceiptDocuments;

/** Consent records over REST. */
@ApplicationScoped
public class ConsentRecordsResource implements ConsentRecordsApi {

  @Inject ChoiceReceipts receipts;
  @Inject ReceiptDocuments documents;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.DPO})
  public String records(UUID id) {
    return documents.records(receipts.histories(new ProfileId(id)));
  }
}
