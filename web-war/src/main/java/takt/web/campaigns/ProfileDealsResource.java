package takt.web.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import takt.campaigns.Deal;
import takt.campaigns.Deals;
import takt.client.campaigns.DealList;
import takt.client.campaigns.ProfileDealsApi;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.Look;
import takt.web.access.MachineReads;
import takt.web.access.Role;
import takt.web.access.Shown;
import takt.web.access.ShowsPerson;
import takt.web.rest.Answer;

/** What it gave a person that their data was used, over REST. */
@ApplicationScoped
public class ProfileDealsResource implements ProfileDealsApi {

  @Inject Deals deals;
  @Inject Shown shown;
  @Inject MachineReads machines;
  @Inject Answer answer;

  @Override
  @Atomic
  @ShowsPerson(Look.Kind.DECISIONS)
  @RolesAllowed({Role.INTEGRATOR, Role.DPO})
  public DealList of(UUID id) {
    answer.header("Cache-Control", "private, no-store");
    ProfileId profile = new ProfileId(id);
    shown.person(profile);
    List<Deal> all = deals.permitted(profile);
    machines.count(profile, all.stream().map(Deal::purpose).toList());
    return new DealList(all.stream().map(DealInfos::of).toList());
  }
}
