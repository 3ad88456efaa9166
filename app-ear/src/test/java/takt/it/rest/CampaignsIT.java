package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import takt.client.campaigns.ExplanationInfo;
import takt.client.campaigns.LoggedDecisionInfo;
import takt.client.campaigns.PreviewBody;
import takt.client.campaigns.PreviewInfo;
import takt.client.campaigns.ProfileQueueApi;
import takt.client.campaigns.QueueBody;
import takt.client.campaigns.QueuedMessageInfo;
import takt.client.campaigns.QueuedMessagesApi;
import takt.client.campaigns.ResultsInfo;
import takt.client.campaigns.TraceInfo;
import takt.client.profiles.DegreeLimit;
import takt.client.profiles.ProfilesApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Campaigns from their draft to their results, and the decisions that they lead to. */
class CampaignsIT {

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
  @DisplayName("G1.1, G1.2 a campaign is drafted, changed by its revision, started, paused, ended")
  void aCampaignsLife() {
    CampaignInfo draft = campaigns.create(plans.lamps().body());
    assertThat(marketer.last().status()).isEqualTo(201);
    assertThat(marketer.last().header("Location")).endsWith(draft.self());
    assertThat(draft.state()).isEqualTo("draft");
    assertThat(campaigns.find(draft.id())).isEqualTo(draft);
    String etag = marketer.last().header("ETag");

    CampaignInfo changed = campaigns.change(draft.id(), etag, plans.named("Evening").body());
    assertThat(changed.revision()).isGreaterThan(draft.revision());
    assertThat(changed.plan().name()).isEqualTo("Evening");
    assertThat(Client.problem(() -> campaigns.change(draft.id(), etag, plans.body())).status())
        .isEqualTo(412);

    assertThat(campaigns.start(draft.id()).state()).isEqualTo("running");
    assertThat(campaigns.pause(draft.id()).state()).isEqualTo("paused");
    assertThat(campaigns.start(draft.id()).state()).isEqualTo("running");
    assertThat(campaigns.end(draft.id()).state()).isEqualTo("ended");
    assertThat(Client.problem(() -> campaigns.start(draft.id())).type())
        .isEqualTo("/problems/wrong-state");
  }

  @Test
  void campaignsAreListedOldestFirstPageByPage() {
    CampaignInfo first = campaigns.create(plans.lamps().body());
    CampaignInfo second = campaigns.create(plans.body());

    var page = campaigns.list(first.id(), 1);

    assertThat(page.items()).extracting(CampaignInfo::id).containsExactly(second.id());
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
  @DisplayName("G3.4 a fixed share of persons is held out, always the same")
  void theHoldoutIsFixed() {
    CampaignInfo campaign = plans.lamps().heldOut(50).run();
    int heldOut = 0;
    for (int person = 0; person < 30; person++) {
      Subject one = Subject.customer(Shop.customer());
      shop.give(one, "offers");
      String outcome = decide(one).outcome();
      assertThat(outcome).isIn("shown", "held-out");
      assertThat(decide(one).outcome()).isEqualTo(outcome);
      heldOut += outcome.equals("held-out") ? 1 : 0;
    }
    // Of 30 with probability 1/2: outside 3 to 27 once in ten million runs.
    assertThat(heldOut).isBetween(3, 27);
    assertThat(campaigns.results(campaign.id(), null, null).heldOut()).isEqualTo(2L * heldOut);
  }

  @Test
  @DisplayName("G3.1 a campaign shows only where its context conditions hold")
  void theContextDecidesWhetherItIsLive() {
    plans.lamps().onPage("kitchen").run();

    assertThat(decide(null).outcome()).isEqualTo("none");
    DecisionInfo kitchen =
        decisions.decide(
            new DecisionBody(null, plans.placement(), "en", Map.of("page", "kitchen")));
    assertThat(kitchen.outcome()).isEqualTo("generic");
  }

  @Test
  @DisplayName("G4.3 exposures and clicks come back as events, and are in the results")
  void feedbackIsInTheResults() {
    CampaignInfo campaign = plans.lamps().run();
    shop.give(customer, "offers");
    DecisionInfo decided = decide(customer);

    shop.feedback(customer, "Message Shown", decided.id());
    shop.feedback(customer, "Message Clicked", decided.id());
    shop.feedback(customer, "Message Clicked", decided.id());

    LoggedDecisionInfo logged = decisions.find(decided.id());
    assertThat(logged.exposedAt()).isNotNull();
    assertThat(logged.clickedAt()).isNotNull();
    ResultsInfo results = campaigns.results(campaign.id(), null, null);
    assertThat(results.lines())
        .extracting(
            ResultsInfo.Line::degree,
            ResultsInfo.Line::decisions,
            ResultsInfo.Line::exposures,
            ResultsInfo.Line::clicks)
        .containsExactly(tuple(2, 1L, 1L, 1L));
  }

  @Test
  @DisplayName("G4.4, G5.1 a message is queued while permitted, and an opt-out cancels it")
  void aQueuedMessageIsCancelledByAnOptOut() {
    CampaignInfo campaign = plans.letters().run();
    QueuedMessagesApi queue = marketer.api(QueuedMessagesApi.class);
    QueueBody request =
        new QueueBody(
            customer,
            campaign.id(),
            "letter",
            "email",
            "en",
            Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS));
    UUID profile = shop.give(customer, "offers");
    assertThat(Client.problem(() -> queue.queue(request)).type())
        .isEqualTo("/problems/not-permitted");

    shop.give(customer, "newsletter");
    QueuedMessageInfo queued = queue.queue(request);
    assertThat(marketer.last().status()).isEqualTo(201);
    assertThat(queued.state()).isEqualTo("queued");
    assertThat(queued.dueAt()).isEqualTo(request.dueAt());

    shop.optOut(customer, "newsletter");

    ProfileQueueApi waiting = Client.of(SERVER, Role.DPO).api(ProfileQueueApi.class);
    assertThat(waiting.of(profile, null, 100).items())
        .extracting(QueuedMessageInfo::id, QueuedMessageInfo::state)
        .containsExactly(tuple(queued.id(), "cancelled"));
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
  void aPreviewShowsADraftToAnInventedPersonAndStoresNothing() throws Exception {
    CampaignInfo draft = campaigns.create(plans.lamps().body());
    try (var connection = SERVER.database().connect()) {
      Rows rows = new Rows(connection, Set.of());
      var before = rows.contents();

      PreviewInfo preview =
          marketer
              .api(DecisionsApi.class)
              .preview(
                  new PreviewBody(
                      new PreviewBody.InventedPersonBody(
                          List.of("offers"),
                          "regular",
                          null,
                          Map.of("lamps", 3.5),
                          List.of(),
                          "Ada"),
                      draft.id(),
                      plans.placement(),
                      "en",
                      null));

      assertThat(preview.decision().id()).isNull();
      assertThat(preview.decision().shown().title()).isEqualTo("Ada, more lamps");
      assertThat(preview.trace().lines()).isNotEmpty();
      assertThat(rows.contents()).isEqualTo(before);
    }
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
