package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.CampaignsApi;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.ResultsInfo;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("A decision for a person without permission uses and stores nothing about them (G2.2)")
class NothingAboutThemIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final int TIMES = 20;
  private static final Duration COUNTED_WITHIN = Duration.ofSeconds(30);
  private static Plans plans;

  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final Shop shop = new Shop(SERVER);

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
    plans = new Plans(SERVER).lamps();
    plans.run();
  }

  @Test
  @DisplayName("G2.2 for a visitor whom nobody knows, every table is as before")
  void unknownVisitor() throws Exception {
    assertNothingChanges(Subject.visitor(Shop.visitor()));
  }

  @Test
  @DisplayName("G2.2 for a customer who refused, every table is as before")
  void refused() throws Exception {
    Subject person = Subject.customer(Shop.customer());
    shop.optOut(person, "offers");
    assertNothingChanges(person);
  }

  @Test
  @DisplayName("G2.2 for a regular customer who withdrew, every table is as before")
  void withdrew() throws Exception {
    Subject person = Subject.customer(Shop.customer());
    shop.give(person, "offers", "analysis");
    shop.views(person, "lamps");
    shop.buys(person, "lamp-1", "lamps");
    assertThat(decide(person).id()).isNotNull();
    shop.optOut(person, "offers");
    assertNothingChanges(person);
  }

  @Test
  @DisplayName("G2.6 what is left is how often a message was shown in a place on a day")
  void onlyCounted() throws Exception {
    Plans others = new Plans(SERVER).lamps();
    UUID campaign = others.run().id();
    Subject refused = Subject.customer(Shop.customer());
    shop.optOut(refused, "offers");
    for (int i = 0; i < TIMES; i++) {
      Subject person = i % 2 == 0 ? refused : Subject.visitor(Shop.visitor());
      DecisionInfo decision =
          integrator
              .api(DecisionsApi.class)
              .decide(new DecisionBody(person, others.placement(), "en", null));
      assertThat(decision.outcome()).isEqualTo("generic");
    }
    Instant end = Instant.now().plus(COUNTED_WITHIN);
    while (results(campaign).toNobodyKnown().showings() < TIMES && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    assertThat(results(campaign).toNobodyKnown().lines())
        .containsExactly(new ResultsInfo.ToNobody.Place("lamp", others.placement(), TIMES));
    assertThat(results(campaign).lines()).isEmpty();
    try (Connection connection = SERVER.database().connect();
        ResultSet columns =
            connection
                .createStatement()
                .executeQuery("select * from campaigns.showing_to_nobody where 1 = 0")) {
      assertThat(columns.getMetaData().getColumnCount())
          .as("campaign, day, message, placement, how often")
          .isEqualTo(5);
    }
  }

  private static ResultsInfo results(UUID campaign) {
    return Client.of(SERVER, Role.MARKETER).api(CampaignsApi.class).results(campaign, null, null);
  }

  private void assertNothingChanges(Subject person) throws Exception {
    // What somebody gets of whom nothing at all is said.
    DecisionInfo nobody = decide(null);
    try (Connection connection = SERVER.database().connect()) {
      Rows rows = new Rows(connection, Set.of());
      Map<String, Long> counts = rows.counts();
      Map<String, Long> contents = rows.contents();
      assertThat(counts).hasSizeGreaterThan(20);
      for (int i = 0; i < TIMES; i++) {
        DecisionInfo decision = decide(person);
        assertThat(decision.id()).isNull();
        assertThat(decision.outcome()).isEqualTo("generic");
        assertThat(decision.shown()).isEqualTo(nobody.shown());
        assertThat(decision.explanation()).isEqualTo(nobody.explanation());
      }
      assertThat(rows.counts()).isEqualTo(counts);
      assertThat(rows.contents()).isEqualTo(contents);
    }
  }

  private DecisionInfo decide(Subject person) {
    return integrator
        .api(DecisionsApi.class)
        .decide(new DecisionBody(person, plans.placement(), "en", null));
  }
}
