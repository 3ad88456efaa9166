package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.DealInfo;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.ProfileDealsApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("What it gave a person that their data was used")
class DealsIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Shop shop = new Shop(SERVER);
  private final Plans plans = new Plans(SERVER).lamps();
  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final DecisionsApi decisions = integrator.api(DecisionsApi.class);
  private final ProfileDealsApi deals = integrator.api(ProfileDealsApi.class);
  private final Subject customer = Subject.customer(Shop.customer());
  private final String lamp = "lamp-" + UUID.randomUUID();

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName(
      "G17.1, G17.2 chosen, seen, clicked, bought, redeemed; nothing of it after the opt-out")
  void whatCameOfIt() {
    plans.durable(lamp).run();
    UUID profile = shop.give(customer, "offers", "analysis");
    assertThat(deals.of(profile).deals()).isEmpty();
    shop.views(customer, "lamps");
    shop.feedback(customer, "Message Shown", decide().id());
    DecisionInfo second = decide();
    shop.feedback(customer, "Message Shown", second.id());
    shop.feedback(customer, "Message Clicked", second.id());
    decide();
    shop.buys(customer, lamp, "lamps");

    DealInfo deal = deals.of(profile).deals().get(0);
    assertThat(deal.purpose()).isEqualTo("offers");
    assertThat(deal.since()).isBeforeOrEqualTo(second.at());
    assertThat(deal.chosen()).isEqualTo(3);
    assertThat(deal.seen()).isEqualTo(2);
    assertThat(deal.clicked()).isEqualTo(1);
    assertThat(deal.bought()).isEqualTo(1);
    assertThat(deal.redeemed()).isEqualTo(1);
    assertThat(deal.used()).containsEntry("familiarity", 3L);
    assertThat(integrator.last().header("Cache-Control")).contains("no-store");

    shop.optOut(customer, "offers");
    assertThat(deals.of(profile).deals()).isEmpty();
  }

  private DecisionInfo decide() {
    return decisions.decide(new DecisionBody(customer, plans.placement(), "en", null));
  }
}
