package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takt.campaigns.campaign.Plans;
import takt.campaigns.campaign.UsualRules;
import takt.profiles.CompanyTime;

/**
 * What the company has laid down, or what holds until it does. An item that was bought is not
 * spoken of for {@code takt.bought.days} days, 365 unless set, where nobody knows when it is bought
 * again; a consumable for {@code takt.bought.consumable.days} days, 30 unless set.
 */
@ApplicationScoped
class HouseRules {

  @Inject UsualRules usual;
  @Inject CompanyTime time;

  @Inject
  @ConfigProperty(name = "takt.bought.days", defaultValue = "365")
  int days;

  @Inject
  @ConfigProperty(name = "takt.bought.consumable.days", defaultValue = "30")
  int consumableDays;

  House of(Plans plans) {
    return new House(
        plans.contacts().orElseGet(usual::contacts),
        plans.dose(),
        new SilentAfterPurchase(days, consumableDays),
        time.zone());
  }
}
