package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import takt.client.consent.ConsentRecordsApi;
import takt.consent.ChoiceReceipts;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.Look;
import takt.web.access.MachineReads;
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
  @Inject MachineReads machines;

  @Override
  @Atomic
  @ShowsPerson(Look.Kind.CHOICES)
  @RolesAllowed({Role.INTEGRATOR, Role.DPO})
  public String records(UUID id) {
    ProfileId profile = new ProfileId(id);
    shown.person(profile);
    machines.count(profile, List.of());
    return documents.records(receipts.histories(profile));
  }
}
