package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.CampaignsApi;
import takt.client.campaigns.ContinuedBody;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.ExplanationInfo;
import takt.client.campaigns.LoggedDecisionInfo;
import takt.client.campaigns.ResultsInfo;
import takt.client.campaigns.TraceInfo;
import takt.client.profiles.DegreeLimit;
import takt.client.profiles.ProfilesApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** What is decided for whom, by the rules that hold for every campaign. */
class DecisionsIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Shop shop = new Shop(SERVER);
  private final Plans plans = new Plans(SERVER);
  private final Client marketer = Client.of(SERVER, Role.MARKETER);
  private final CampaignsApi campaigns = marketer.api(CampaignsApi.class);
  private final DecisionsApi decisions = Client.of(SERVER, Role.INTEGRATOR).api(DecisionsApi.class);
  private final Subject customer = Subject.customer(Shop.customer());

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("G15.5 the landing page goes on with the banner that the person comes from")
  void theLandingPageGoesOn() {
    plans.lamps().capped(1, 1).run();
    UUID landing = plans.named("Others").about("garden").weighing(90).run().id();
    shop.give(customer, "offers");
    DecisionInfo first = decide(customer);
    DecisionInfo banner = decide(customer);
    assertThat(first.shown().campaign()).isEqualTo(landing).isNotEqualTo(banner.shown().campaign());

    DecisionInfo page = from(customer, first.id());
    assertThat(page.shown().campaign()).isEqualTo(landing);
    assertThat(page.explanation().text()).startsWith("This message goes on with the one");
    assertThat(decide(customer).outcome()).as("both have had their contact").isEqualTo("none");
    assertThat(from(customer, banner.id()).shown().campaign()).isEqualTo(banner.shown().campaign());

    Subject stranger = Subject.customer(Shop.customer());
    shop.give(stranger, "offers");
    assertThat(from(stranger, banner.id()).shown().campaign())
        .as("it was nobody's but the person's")
        .isEqualTo(landing);
    shop.optOut(customer, "offers");
    assertThat(from(customer, banner.id()).outcome()).isEqualTo("generic");
  }

  @Test
  @DisplayName("G15.6 for somebody unknown it goes on with the message that is named")
  void theLandingPageGoesOnForNobody() {
    UUID weak = plans.lamps().run().id();
    UUID strong = plans.named("Others").about("garden").weighing(90).run().id();
    DecisionInfo usual = decisions.decide(new DecisionBody(null, plans.placement(), "en", null));
    assertThat(usual.shown().campaign()).isEqualTo(strong);
    ContinuedBody from = new ContinuedBody(weak, usual.shown().message());
    DecisionInfo page =
        decisions.decide(new DecisionBody(null, plans.placement(), "en", null, null, from));
    assertThat(page.shown().campaign()).isEqualTo(weak);
    assertThat(page.id()).isNull();
  }

  private DecisionInfo from(Subject subject, UUID continues) {
    return decisions.decide(new DecisionBody(subject, plans.placement(), "en", null, continues));
  }

  @Test
  @DisplayName("G3.7, G4.1 a decision for a known person says what it used, and is written down")
  void aPersonalDecisionIsExplainedAndWrittenDown() {
    CampaignInfo campaign = plans.lamps().run();
    UUID profile = shop.give(customer, "offers");
    shop.buys(customer, "85123A", "lamps");

    DecisionInfo decided = decide(customer);

    assertThat(decided.outcome()).isEqualTo("shown");
    assertThat(decided.shown().campaign()).isEqualTo(campaign.id());
    // G2.4 a customer's dose is 3
    assertThat(decided.shown().degree()).isEqualTo(3);
    assertThat(decided.shown().title()).isEqualTo("More lamps");
    assertThat(decided.shown().probability()).isGreaterThan(0).isLessThanOrEqualTo(1);
    assertThat(decided.explanation().text()).contains("lamps");
    assertThat(decided.explanation().facts())
        .extracting(ExplanationInfo.Fact::kind, ExplanationInfo.Fact::value)
        .contains(tuple("interest", "lamps"), tuple("familiarity", "customer"))
        .anyMatch(fact -> fact.toString().contains("permission"));
    assertThat(decided.explanation().facts())
        .extracting(ExplanationInfo.Fact::purpose)
        .containsOnly("offers");

    LoggedDecisionInfo logged = decisions.find(decided.id());
    assertThat(logged.profile()).isEqualTo(profile);
    assertThat(logged.purposes()).containsExactly("offers");
    assertThat(logged.explanation()).isEqualTo(decided.explanation());
    TraceInfo trace = marketer.api(DecisionsApi.class).trace(decided.id());
    assertThat(trace.lines()).extracting(TraceInfo.Line::outcome).contains("shown");
  }

  @Test
  @DisplayName("G2.2 without permission a decision is generic, and nothing is read or stored")
  void withoutPermissionItIsGenericAndStoresNothing() throws Exception {
    plans.lamps().run();
    shop.give(customer, "newsletter");
    try (var connection = SERVER.database().connect()) {
      Rows rows = new Rows(connection, Set.of());
      var before = rows.contents();

      DecisionInfo known = decide(customer);
      DecisionInfo unknown = decide(null);

      for (DecisionInfo decided : List.of(known, unknown)) {
        assertThat(decided.outcome()).isEqualTo("generic");
        assertThat(decided.id()).isNull();
        assertThat(decided.shown().degree()).isLessThanOrEqualTo(1);
        assertThat(decided.explanation().facts()).isEmpty();
      }
      assertThat(known.shown()).isEqualTo(unknown.shown());
      assertThat(rows.contents()).isEqualTo(before);
    }
  }

  @Test
  @DisplayName("G2.4 the dose is the least of familiarity, the person's own limit and permission")
  void theDoseIsTheLeastOfAll() {
    plans.lamps().run();
    UUID profile = shop.give(customer, "offers");
    assertThat(decide(customer).shown().degree()).as("acquaintance").isEqualTo(2);

    shop.buys(customer, "85123A", "lamps");
    assertThat(decide(customer).shown().degree()).as("customer").isEqualTo(3);

    Client.of(SERVER, Role.INTEGRATOR)
        .api(ProfilesApi.class)
        .limitDegree(profile, new DegreeLimit(1));
    DecisionInfo limited = decide(customer);
    assertThat(limited.shown().degree()).as("own limit").isEqualTo(1);
    assertThat(limited.explanation().facts())
        .extracting(ExplanationInfo.Fact::kind)
        .contains("own-limit");
  }

  @Test
  @DisplayName("G3.2 a durable item falls silent with its purchase, and speaks again on its return")
  void whatWasBoughtIsNotOffered() {
    plans.lamps().durable("22423").run();
    shop.give(customer, "offers");
    assertThat(decide(customer).outcome()).isEqualTo("shown");

    shop.buys(customer, "22423", "lamps");
    DecisionInfo silent = decide(customer);
    assertThat(silent.outcome()).isEqualTo("none");
    assertThat(marketer.api(DecisionsApi.class).trace(silent.id()).lines())
        .extracting(TraceInfo.Line::outcome)
        .contains("already-bought");

    shop.returns(customer, "22423");
    assertThat(decide(customer).outcome()).isEqualTo("shown");
  }

  @Test
  @DisplayName("G3.3, G3.8 after as many contacts as the cap allows, silence that has a name")
  void aCapEndsContacts() {
    plans.lamps().capped(2, 7).run();
    shop.give(customer, "offers");

    assertThat(decide(customer).outcome()).isEqualTo("shown");
    assertThat(decide(customer).outcome()).isEqualTo("shown");
    DecisionInfo third = decide(customer);

    assertThat(third.outcome()).isEqualTo("none");
    assertThat(marketer.api(DecisionsApi.class).trace(third.id()).lines())
        .extracting(TraceInfo.Line::outcome)
        .contains("cap-reached");
  }

  @Test
  @DisplayName("G4.2, G5.2 after an opt-out the decision cannot be read, and the next is generic")
  void anOptOutTakesTheDecisionBack() {
    CampaignInfo campaign = plans.lamps().run();
    shop.give(customer, "offers");
    DecisionInfo decided = decide(customer);

    shop.optOut(customer, "offers");

    assertThat(Client.problem(() -> decisions.find(decided.id())).status()).isEqualTo(404);
    assertThat(Client.problem(() -> marketer.api(DecisionsApi.class).trace(decided.id())).status())
        .isEqualTo(404);
    assertThat(decide(customer).outcome()).isEqualTo("generic");
    assertThat(campaigns.results(campaign.id(), null, null).lines())
        .as("what remains counts")
        .extracting(ResultsInfo.Line::decisions)
        .containsExactly(1L);
  }

  @Test
  @DisplayName("W.6 a browser decides for its visitor or nobody, and reads no decision")
  void aBrowserDecidesForItsVisitorOnly() {
    plans.lamps().run();
    DecisionsApi browser = Client.of(SERVER, Role.BROWSER).api(DecisionsApi.class);
    Subject visitor = Subject.visitor(Shop.visitor());
    shop.give(visitor, "offers");

    DecisionInfo decided = browser.decide(body(visitor));
    assertThat(decided.outcome()).isEqualTo("shown");
    assertThat(decided.shown().degree()).as("a stranger's dose").isEqualTo(1);
    assertThat(Client.problem(() -> browser.decide(body(customer))).status()).isEqualTo(403);
    assertThat(Client.problem(() -> browser.find(decided.id())).status()).isEqualTo(403);
  }

  private DecisionInfo decide(Subject subject) {
    return decisions.decide(body(subject));
  }

  private DecisionBody body(Subject subject) {
    return new DecisionBody(subject, plans.placement(), "en", null);
  }
}
