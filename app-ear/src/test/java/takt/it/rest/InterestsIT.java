package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionsApi;
import takt.client.profiles.EventTypeSetting;
import takt.client.profiles.EventTypesApi;
import takt.client.profiles.ProfileForPurpose.Interest;
import takt.client.profiles.ProfilesApi;
import takt.client.profiles.SituationFacetList;
import takt.client.profiles.SituationFacetsApi;
import takt.client.profiles.SituationFacetsBody;
import takt.client.profiles.SituationFacetsBody.Facet;
import takt.client.tracking.TrackingApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("Interests over REST (F3.5, F3.7, F3.8)")
class InterestsIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String COLD = "{\"situation\": {\"weather\": \"cold\"}}";
  private static final String HOT = "{\"situation\": {\"weather\": \"hot\"}}";

  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final Shop shop = new Shop(SERVER);
  private final String customer = Shop.customer();
  private final Subject person = Subject.customer(customer);

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("F3.5 an event counts in its category, its brand and its themes")
  void dimensions() {
    shop.give(person, "offers");
    track(
        "Product Viewed",
        "\"category\": \"lamps\", \"brand\": \"Acme\", \"theme\": \"winter\"",
        "{}");
    assertThat(shop.view(person, "offers").interests())
        .extracting(Interest::dimension)
        .containsExactlyInAnyOrder("category", "brand", "theme");
  }

  @Test
  @DisplayName("F3.7 what is served too often fades, until the person does something themselves")
  void fades() {
    String shown = "Poster Shown " + UUID.randomUUID();
    dpo.api(EventTypesApi.class)
        .put(shown, null, new EventTypeSetting(List.of("offers"), 0.0, null, null, true));
    shop.give(person, "offers");
    track("Product Viewed", "\"category\": \"lamps\"", "{}");
    for (int time = 0; time < 5; time++) {
      track(shown, "\"category\": \"lamps\"", "{}");
    }
    assertThat(shop.view(person, "offers").interests().get(0).score()).isBetween(0.49, 0.51);
    track("Product Viewed", "\"category\": \"lamps\"", "{}");
    assertThat(shop.view(person, "offers").interests().get(0).score()).isBetween(1.99, 2.0);
  }

  @Test
  @DisplayName("F3.8 crème brûlée once in the cold is not what somebody is shown in the heat")
  void situations() {
    Plans plans = new Plans(SERVER).lamps();
    plans.about("crème brûlée").run();
    plans.about("ice cream").run();
    shop.give(person, "offers");
    shop.buys(person, "spoon-1", "spoons");
    SituationFacetsApi facets = dpo.api(SituationFacetsApi.class);
    SituationFacetList before = facets.get();
    SituationFacetList declared =
        facets.put(
            dpo.last().header("ETag"),
            new SituationFacetsBody(
                List.of(new Facet("weather", List.of("cold", "hot")), new Facet("season", null))));
    String etag = dpo.last().header("ETag");
    try {
      assertThat(declared.facets().get(1).values()).hasSize(4);
      track("Product Viewed", "\"category\": \"crème brûlée\"", COLD);
      track("Product Viewed", "\"category\": \"ice cream\"", HOT);
      assertThat(shownIn(plans, "weather=cold")).contains("crème brûlée");
      assertThat(shownIn(plans, "weather=hot")).contains("ice cream");
      assertThat(score("crème brûlée", "weather=hot")).isBetween(0.19, 0.2);
      assertThat(score("crème brûlée", null)).isBetween(0.99, 1.0);
    } finally {
      facets.put(etag, new SituationFacetsBody(before.facets()));
    }
  }

  private String shownIn(Plans plans, String situation) {
    return integrator
        .api(DecisionsApi.class)
        .decide(new DecisionBody(person, plans.placement(), "en", Map.of("situation", situation)))
        .shown()
        .title();
  }

  private double score(String name, String situation) {
    return integrator
        .api(ProfilesApi.class)
        .view(shop.lookup(person).orElseThrow(), "offers", List.of(), situation)
        .interests()
        .stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .score();
  }

  private void track(String event, String properties, String context) {
    String call =
        """
        {"userId": "%s", "event": "%s", "properties": {%s}, "context": %s}
        """
            .formatted(customer, event, properties, context);
    integrator
        .tracking(TrackingApi.class)
        .track(new ByteArrayInputStream(call.getBytes(StandardCharsets.UTF_8)));
  }
}
