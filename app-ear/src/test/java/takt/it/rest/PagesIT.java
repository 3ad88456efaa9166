package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.PageBody;
import takt.client.campaigns.PageBody.PlaceBody;
import takt.client.campaigns.PageInfo.PlaceInfo;
import takt.client.campaigns.ShownInfo;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** All places of a page at once, over REST. */
@DisplayName("All places of a page at once")
class PagesIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Shop shop = new Shop(SERVER);
  private final Plans list = new Plans(SERVER).lamps();
  private final Plans banner = new Plans(SERVER).lamps();
  private final Plans mail = new Plans(SERVER);
  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final DecisionsApi decisions = integrator.api(DecisionsApi.class);
  private final Subject customer = Subject.customer(Shop.customer());

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("G15.1, G15.3, G15.4 each message is a decision and a contact of its own")
  void eachIsADecision() {
    list.weighing(90).capped(1, 7).run();
    list.about("lamps").weighing(80).capped(1, 7).run();
    list.about("cups").weighing(70).capped(1, 7).run();
    banner.capped(1, 7).run();
    shop.give(customer, "offers");

    List<PlaceInfo> places = ask(customer);

    assertThat(places)
        .extracting(PlaceInfo::placement)
        .containsExactly(list.placement(), banner.placement());
    List<DecisionInfo> listed = places.get(0).decisions();
    assertThat(listed).hasSize(3);
    assertThat(listed).extracting(one -> one.shown().campaign()).doesNotHaveDuplicates();
    assertThat(places.get(1).decisions()).hasSize(1);
    assertThat(listed)
        .allSatisfy(one -> assertThat(decisions.find(one.id()).message()).isEqualTo("lamp"));
    assertThat(integrator.last().header("Cache-Control")).contains("no-store");

    List<PlaceInfo> again = ask(customer);
    assertThat(again).allSatisfy(one -> assertThat(one.decisions()).hasSize(1));
    assertThat(again)
        .allSatisfy(one -> assertThat(one.decisions().get(0).outcome()).isEqualTo("none"));
  }

  @Test
  @DisplayName("G2.2, G15.2 nobody's page is the same for everybody, and has nothing twice either")
  void nobodysPage() {
    list.run();
    list.about("cups").run();

    List<PlaceInfo> places = ask(null);

    List<DecisionInfo> listed = places.get(0).decisions();
    assertThat(listed).extracting(DecisionInfo::outcome).containsExactly("generic", "generic");
    assertThat(listed).extracting(DecisionInfo::id).containsOnlyNulls();
    assertThat(listed)
        .extracting(DecisionInfo::shown)
        .extracting(ShownInfo::campaign)
        .doesNotHaveDuplicates();
    assertThat(places.get(1).decisions()).extracting(DecisionInfo::outcome).containsExactly("none");
  }

  @Test
  @DisplayName("G15.1 places of which one is permitted nothing: the others are about the person")
  void onlyWhereItIsPermitted() {
    list.run();
    mail.letters().run();
    shop.give(customer, "offers");

    List<PlaceInfo> places = ask(customer, mail);

    assertThat(places.get(0).decisions().get(0).id()).isNotNull();
    assertThat(places.get(1).decisions().get(0).id()).isNull();
    assertThat(places.get(1).decisions().get(0).outcome()).isEqualTo("none");
  }

  private List<PlaceInfo> ask(Subject subject) {
    return ask(subject, banner);
  }

  private List<PlaceInfo> ask(Subject subject, Plans other) {
    return decisions
        .page(
            new PageBody(
                subject,
                List.of(new PlaceBody(list.placement(), 5), new PlaceBody(other.placement(), null)),
                "en",
                null))
        .places();
  }
}
