package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.client.consent.RetirementList;
import takt.client.consent.RetirementsApi;
import takt.consent.Purposes;
import takt.web.access.Role;

/** The list of retirements over REST. */
@ApplicationScoped
public class RetirementsResource implements RetirementsApi {

  @Inject Purposes purposes;

  @Override
  @RolesAllowed(Role.DPO)
  public RetirementList list() {
    return new RetirementList(purposes.retired().stream().map(PurposeInfos::retirement).toList());
  }
}
