package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.CampaignsApi;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.TraceInfo;
import takt.client.profiles.SituationFacetList;
import takt.client.profiles.SituationFacetsApi;
import takt.client.profiles.SituationFacetsBody;
import takt.client.profiles.SituationFacetsBody.Facet;
import takt.client.tracking.TrackingApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** What a situation decides, over REST. */
class SituationIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String COLD_EVENING = "daypart=evening,weather=cold";
  private static final String HOT_DAY = "daypart=afternoon,weather=hot";

  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final Client marketer = Client.of(SERVER, Role.MARKETER);
  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final Shop shop = new Shop(SERVER);
  private final String guest = Shop.customer();
  private final Subject person = Subject.customer(guest);

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName(
      "G12.1, G12.5, F3.8 the guest who got crème brûlée once on a cold evening, in a hot city")
  void cremeBrulee() {
    Plans terrace = new Plans(SERVER).lamps();
    terrace.about("crème brûlée").run();
    terrace.about("sorbet").run();
    Plans fireside = new Plans(SERVER).lamps().about("crème brûlée");
    fireside.when("weather == 'cold' && daypart == 'evening'").run();
    shop.give(person, "offers");
    SituationFacetsApi facets = dpo.api(SituationFacetsApi.class);
    SituationFacetList before = facets.get();
    facets.put(
        dpo.last().header("ETag"),
        new SituationFacetsBody(
            List.of(new Facet("weather", List.of("cold", "hot")), new Facet("daypart", null))));
    String etag = dpo.last().header("ETag");
    try {
      orders("crème brûlée", "{\"situation\": {\"weather\": \"cold\", \"daypart\": \"evening\"}}");
      looksAt("sorbet", "{\"situation\": {\"weather\": \"hot\", \"daypart\": \"afternoon\"}}");

      // By the fire, on such an evening again, it is what they liked.
      assertThat(decide(fireside, COLD_EVENING).shown().title()).contains("crème brûlée");
      assertThat(decide(terrace, COLD_EVENING).shown().title()).contains("crème brûlée");

      // In a hot city nobody chases them with it: something else if there is, else nothing.
      assertThat(decide(terrace, HOT_DAY).shown().title()).contains("sorbet");

      // Nor where the caller says no more than the weather: the clock says the rest.
      Map<String, String> hot = Map.of("weather", "hot", "timezone", zoneWhereItIs(14));
      assertThat(decide(terrace, hot).shown().title()).contains("sorbet");
      Map<String, String> cold = Map.of("weather", "cold", "timezone", zoneWhereItIs(20));
      assertThat(decide(terrace, cold).shown().title()).contains("crème brûlée");
      DecisionInfo silent = decide(fireside, HOT_DAY);
      assertThat(silent.outcome()).isEqualTo("none");
      assertThat(marketer.api(DecisionsApi.class).trace(silent.id()).lines())
          .extracting(TraceInfo.Line::outcome)
          .contains("other-situation");
    } finally {
      facets.put(etag, new SituationFacetsBody(before.facets()));
    }
  }

  @Test
  @DisplayName("G12.1, G12.2 nobody known: by the clock of the zone that the caller names")
  void theClock() {
    Plans plans = new Plans(SERVER).lamps().when("hour >= 18 && hour < 22");
    CampaignInfo running = plans.run();
    assertThat(running.plan().condition()).isEqualTo("hour >= 18 && hour < 22");
    assertThat(marketer.api(CampaignsApi.class).find(running.id())).isEqualTo(running);
    assertThat(anybody(plans, zoneWhereItIs(20))).isEqualTo("generic");
    assertThat(anybody(plans, zoneWhereItIs(10))).isEqualTo("none");
  }

  /** Etc/GMT-3 is three hours ahead of Greenwich. */
  private static String zoneWhereItIs(int hour) {
    int ahead = hour - Instant.now().atOffset(ZoneOffset.UTC).getHour();
    int offset = ahead > 12 ? ahead - 24 : ahead < -11 ? ahead + 24 : ahead;
    return offset >= 0 ? "Etc/GMT-" + offset : "Etc/GMT+" + -offset;
  }

  private String anybody(Plans plans, String zone) {
    return integrator
        .api(DecisionsApi.class)
        .decide(new DecisionBody(null, plans.placement(), "en", Map.of("timezone", zone)))
        .outcome();
  }

  private DecisionInfo decide(Plans plans, String situation) {
    return decide(plans, Map.of("situation", situation));
  }

  private DecisionInfo decide(Plans plans, Map<String, String> context) {
    return integrator
        .api(DecisionsApi.class)
        .decide(new DecisionBody(person, plans.placement(), "en", context));
  }

  private void orders(String dish, String context) {
    track(
        "Order Completed",
        """
        "order_id": "%s", "products": [{"product_id": "%s", "category": "%s", "price": 7.5,
        "quantity": 1}]
        """
            .formatted(UUID.randomUUID(), UUID.randomUUID(), dish),
        context);
  }

  private void looksAt(String dish, String context) {
    track("Product Viewed", "\"category\": \"" + dish + "\"", context);
  }

  private void track(String event, String properties, String context) {
    String call =
        """
        {"userId": "%s", "event": "%s", "properties": {%s}, "context": %s}
        """
            .formatted(guest, event, properties, context);
    integrator
        .tracking(TrackingApi.class)
        .track(new ByteArrayInputStream(call.getBytes(StandardCharsets.UTF_8)));
  }
}
