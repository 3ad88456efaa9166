package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import takt.client.consent.ReceiptInfo;
import takt.client.consent.ReceiptsApi;
import takt.client.consent.Verified;
import takt.consent.Consents;
import takt.web.access.Role;
import takt.web.problem.Refusal;

/** Receipts over REST. */
@ApplicationScoped
public class ReceiptsResource implements ReceiptsApi {

  @Inject Consents consents;
  @Inject Pages pages;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.DPO})
  public ReceiptInfo get(UUID id) {
    return consents.receipt(id).map(pages::receipt).orElseThrow(Refusal::notFound);
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
