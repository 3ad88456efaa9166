package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.client.consent.CleanUpList;
import takt.client.consent.CleanUpsApi;
import takt.consent.Consents;
import takt.web.access.Role;

/** Owed clean-ups over REST. */
@ApplicationScoped
public class CleanUpsResource implements CleanUpsApi {

  @Inject Consents consents;

  @Override
  @RolesAllowed({Role.OPERATOR, Role.DPO})
  public CleanUpList list(int limit) {
    return new CleanUpList(
        consents.pendingCount(), consents.pending(limit).stream().map(Pages::cleanUp).toList());
  }
}
