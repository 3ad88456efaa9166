package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import takt.client.consent.ConsentRecordsApi;
import takt.consent.ChoiceReceipts;
import takt.kernel.ProfileId;
import takt.profiles.Look;
import takt.web.access.Role;
import takt.web.access.Shown;
import takt.web.access.ShowsPerson;
import takt.web.receipts.ReceiptDocuments;

/** Consent records over REST. */
@ApplicationScoped
public class ConsentRecordsResource implements ConsentRecordsApi {

  @Inject ChoiceReceipts receipts;
  @Inject ReceiptDocuments documents;
  @Inject Shown shown;

  @Override
  @ShowsPerson(Look.Kind.CHOICES)
  @RolesAllowed({Role.INTEGRATOR, Role.DPO})
  public String records(UUID id) {
    ProfileId profile = new ProfileId(id);
    shown.person(profile);
    return documents.records(receipts.histories(profile));
  }
}
