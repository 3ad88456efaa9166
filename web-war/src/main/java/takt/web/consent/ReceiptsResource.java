package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import takt.client.consent.ReceiptInfo;
import takt.client.consent.ReceiptsApi;
import takt.client.consent.Verified;
import takt.consent.Consents;
import takt.consent.Receipt;
import takt.platform.Atomic;
import takt.profiles.Look;
import takt.web.access.MachineReads;
import takt.web.access.Role;
import takt.web.access.Shown;
import takt.web.access.ShowsPerson;
import takt.web.problem.Refusal;

/** Receipts over REST. */
@ApplicationScoped
public class ReceiptsResource implements ReceiptsApi {

  @Inject Consents consents;
  @Inject Shown shown;
  @Inject MachineReads machines;
  @Inject Pages pages;

  @Override
  @Atomic
  @ShowsPerson(Look.Kind.CHOICES)
  @RolesAllowed({Role.INTEGRATOR, Role.DPO})
  public ReceiptInfo get(UUID id) {
    Receipt receipt = consents.receipt(id).orElseThrow(Refusal::notFound);
    shown.person(receipt.profile());
    machines.count(receipt.profile(), List.of());
    return pages.receipt(receipt);
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.DPO})
  public Verified verify(UUID id) {
    return consents
        .verify(id)
        .map(
            found ->
                new Verified(
                    found.receipt(),
                    found.holds(),
                    found.checked(),
                    found.firstBroken().orElse(null)))
        .orElseThrow(Refusal::notFound);
  }
}
