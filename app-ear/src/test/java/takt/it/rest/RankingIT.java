package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Problem;
import takt.client.Subject;
import takt.client.campaigns.CampaignsApi;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.RankingApi;
import takt.client.campaigns.RankingBody;
import takt.client.campaigns.RankingInfo;
import takt.client.campaigns.ResultsInfo;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("Who ranks messages, and what share is for something new")
class RankingIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final Duration LEARNT_WITHIN = Duration.ofSeconds(40);
  private static final int MANY = 60;

  private final Shop shop = new Shop(SERVER);
  private final Plans plans = new Plans(SERVER);
  private final Client marketer = Client.of(SERVER, Role.MARKETER);
  private final RankingApi ranking = marketer.api(RankingApi.class);
  private final DecisionsApi decisions = Client.of(SERVER, Role.INTEGRATOR).api(DecisionsApi.class);
  private final Subject customer = Subject.customer(Shop.customer());

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @AfterEach
  void byRules() {
    change("off", 0);
  }

  @Test
  @DisplayName("G13.7 a marketer changes it by its revision, and every change is on record")
  void changedByRevision() {
    RankingInfo changed = change("watches", 5);
    assertThat(changed.ranking()).isEqualTo(new RankingBody("watches", 5, "assumed"));
    assertThat(changed.changedBy()).isEqualTo("Marketing");
    assertThat(ranking.get()).isEqualTo(changed);
    assertThat(marketer.last().header("ETag")).isEqualTo("\"" + changed.revision() + "\"");
    Problem stale =
        Client.problem(
            () ->
                ranking.put("\"" + (changed.revision() - 1) + "\"", new RankingBody("decides", 0)));
    assertThat(stale.status()).isEqualTo(412);
    RankingApi officer = Client.of(SERVER, Role.DPO).api(RankingApi.class);
    assertThat(officer.history(null, 1).items()).containsExactly(changed);
    assertThat(Client.problem(() -> officer.put("\"0\"", changed.ranking())).status())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("G13.7, G13.8 the learner leaves some to chance, learns, and is off at once")
  void learnsAndIsOff() throws SQLException, InterruptedException {
    UUID lamps = plans.lamps().capped(MANY, 1).weighing(50).run().id();
    UUID others = plans.named("Garden").about("garden").weighing(40).run().id();
    shop.give(customer, "offers");
    assertThat(decide().shown().probability()).isEqualTo(1);
    change("decides", 0);
    List<DecisionInfo> some = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      DecisionInfo decided = decide();
      some.add(decided);
      shop.feedback(customer, "Message Clicked", decided.id());
      assertThat(decisions.find(decided.id()).probability())
          .isEqualTo(decided.shown().probability());
    }
    assertThat(some)
        .allMatch(one -> List.of(lamps, others).contains(one.shown().campaign()))
        .allMatch(one -> one.shown().probability() > 0.01 && one.shown().probability() < 0.99);
    awaitLearnt(some.get(0).shown().campaign());
    change("off", 0);
    assertThat(decide().shown().probability()).isEqualTo(1);
    shop.optOut(customer, "offers");
    assertThat(examples()).as("nothing of the person is left to learn from").isZero();
  }

  @Test
  @DisplayName("G16.1, G16.2 something new is shown now and then, says so, and has own results")
  void somethingNew() {
    plans.lamps().capped(MANY, 1).weighing(60).run();
    UUID garden = plans.named("Garden").about("garden").weighing(30).run().id();
    shop.identify(customer.customer(), Shop.visitor());
    shop.give(customer, "offers");
    shop.buys(customer, "lamp-" + UUID.randomUUID(), "lamps");
    shop.views(customer, "lamps");
    change("off", 20);
    List<DecisionInfo> news = new ArrayList<>();
    for (int i = 0; i < 19 && news.isEmpty(); i++) {
      DecisionInfo decided = decide();
      assertThat(decided.shown().probability()).isIn(0.2, 0.8);
      boolean isNew = decided.shown().campaign().equals(garden);
      assertThat(decided.discovery()).isEqualTo(isNew ? true : null);
      if (isNew) {
        news.add(decided);
      }
    }
    // That none of 19 is new happens once in seventy times.
    for (DecisionInfo one : news) {
      assertThat(one.explanation().text()).startsWith("This is something new");
      assertThat(decisions.find(one.id()).discovery()).isTrue();
      shop.feedback(customer, "Message Clicked", one.id());
      assertThat(marketer.api(CampaignsApi.class).results(garden, null, null).discoveries())
          .isEqualTo(new ResultsInfo.Discoveries(1, 1, 1, 0, 0));
    }
  }

  private RankingInfo change(String learning, int discovery) {
    return ranking.put(
        "\"" + ranking.get().revision() + "\"", new RankingBody(learning, discovery));
  }

  private DecisionInfo decide() {
    return decisions.decide(new DecisionBody(customer, plans.placement(), "en", null));
  }

  private static void awaitLearnt(UUID campaign) throws SQLException, InterruptedException {
    Instant end = Instant.now().plus(LEARNT_WITHIN);
    while (count("select count(*) from campaigns.learnt where action like '" + campaign + "/%'")
        == 0) {
      assertThat(Instant.now()).as("something should have been learnt").isBefore(end);
      Thread.sleep(250);
    }
  }

  private static long examples() throws SQLException {
    return count("select count(*) from campaigns.example");
  }

  private static long count(String sql) throws SQLException {
    try (Connection connection = SERVER.database().connect();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
