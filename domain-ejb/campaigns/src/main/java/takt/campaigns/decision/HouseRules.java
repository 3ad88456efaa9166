package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.campaigns.campaign.Plans;
import takt.campaigns.campaign.UsualRules;
import takt.profiles.CompanyTime;

/** What the company has laid down, or what holds until it does. */
@ApplicationScoped
class HouseRules {

  @Inject UsualRules usual;
  @Inject CompanyTime time;

  House of(Plans plans) {
    return new House(plans.contacts().orElseGet(usual::contacts), plans.dose(), time.zone());
  }
}
