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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import takt.client.Subject;
import takt.client.campaigns.AudienceBody;
import takt.client.campaigns.BudgetBody;
import takt.client.campaigns.CampaignChangeInfo;
import takt.client.campaigns.CampaignChangePage;
import takt.client.campaigns.CampaignHistoryApi;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.CampaignsApi;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.GoalBody;
import takt.client.campaigns.LoggedDecisionInfo;
import takt.client.campaigns.PreviewBody;
import takt.client.campaigns.PreviewInfo;
import takt.client.campaigns.ProfileQueueApi;
import takt.client.campaigns.QueueBody;
import takt.client.campaigns.QueuedMessageInfo;
import takt.client.campaigns.QueuedMessagesApi;
import takt.client.campaigns.ResultsInfo;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Campaigns from their draft to their results. */
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
  @DisplayName("G7.3 a started campaign is scheduled until its time, and shows nothing before")
  void aCampaignIsScheduled() {
    Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    CampaignInfo campaign = plans.lamps().from(tomorrow).run();

    assertThat(campaign.state()).isEqualTo("scheduled");
    assertThat(decide(null).outcome()).isEqualTo("none");
    assertThat(campaigns.pause(campaign.id()).state()).isEqualTo("paused");
    String etag = marketer.last().header("ETag");
    campaigns.change(campaign.id(), etag, plans.from(null).body());
    assertThat(campaigns.start(campaign.id()).state()).isEqualTo("running");
    assertThat(decide(null).outcome()).isEqualTo("generic");
  }

  @Test
  @DisplayName("G7.4 every change is kept, with who made it and the plan as it was")
  void everyChangeIsKept() {
    CampaignInfo draft = campaigns.create(plans.lamps().named("First").body());
    campaigns.change(draft.id(), marketer.last().header("ETag"), plans.named("Second").body());
    campaigns.start(draft.id());

    CampaignHistoryApi history = marketer.api(CampaignHistoryApi.class);
    CampaignChangePage page = history.list(draft.id(), null, 2);

    assertThat(page.items())
        .extracting(CampaignChangeInfo::change, CampaignChangeInfo::revision)
        .containsExactly(tuple("started", 3), tuple("changed", 2));
    assertThat(page.items()).allSatisfy(one -> assertThat(one.by()).isNotEmpty());
    assertThat(history.list(draft.id(), page.next(), 2).items())
        .extracting(CampaignChangeInfo::change)
        .containsExactly("drafted");
    assertThat(history.find(draft.id(), 1).plan()).isEqualTo(draft.plan());
    assertThat(history.find(draft.id(), 2).plan().name()).isEqualTo("Second");
  }

  @Test
  @DisplayName("G7.5 a budget is used to the last showing, personal and generic, and no further")
  void aBudgetIsUsedToTheLast() {
    CampaignInfo campaign = plans.lamps().within(new BudgetBody(3, null, null)).run();
    shop.give(customer, "offers");

    assertThat(decide(null).outcome()).isEqualTo("generic");
    assertThat(decide(customer).outcome()).isEqualTo("shown");
    assertThat(decide(null).outcome()).isEqualTo("generic");
    assertThat(decide(null).outcome()).isEqualTo("none");
    DecisionInfo silent = decide(customer);
    assertThat(silent.outcome()).isEqualTo("none");
    assertThat(campaigns.budget(campaign.id()).showings()).isEqualTo(3);
    assertThat(campaigns.budget(campaign.id()).today()).isLessThanOrEqualTo(3);

    String etag = "\"" + campaign.revision() + "\"";
    campaigns.change(campaign.id(), etag, plans.within(new BudgetBody(4, null, null)).body());
    assertThat(decide(customer).outcome()).isEqualTo("shown");
    assertThat(decide(customer).outcome()).isEqualTo("none");
  }

  @Test
  @DisplayName("G7.1 a campaign for nobody known is generic, also to who permits everything")
  void aCampaignForNobodyKnownIsGeneric() {
    plans.lamps().generic().forWhom(new AudienceBody("nobody-known", null)).run();
    shop.give(customer, "offers");

    assertThat(decide(null).outcome()).isEqualTo("generic");
    DecisionInfo known = decide(customer);
    assertThat(known.outcome()).isEqualTo("generic");
    assertThat(known.id()).isNull();
    assertThat(known.explanation().facts()).isEmpty();
  }

  @Test
  void campaignsAreListedOldestFirstPageByPage() {
    CampaignInfo first = campaigns.create(plans.lamps().body());
    CampaignInfo second = campaigns.create(plans.body());

    var page = campaigns.list(first.id(), 1);

    assertThat(page.items()).extracting(CampaignInfo::id).containsExactly(second.id());
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
  @DisplayName("G7.8 an order within a week counts as success of what was shown before it")
  void successIsInTheResults() {
    CampaignInfo campaign =
        plans.lamps().wanting(new GoalBody("Order Completed", 7, "total")).run();
    shop.give(customer, "offers");
    DecisionInfo decided = decide(customer);

    shop.buys(customer, "lamp-1", "lamps");

    assertThat(decisions.find(decided.id()).reachedAt()).isNotNull();
    assertThat(campaigns.results(campaign.id(), null, null).lines())
        .extracting(ResultsInfo.Line::decisions, ResultsInfo.Line::goals)
        .containsExactly(tuple(1L, 1L));

    shop.optOut(customer, "offers");
    assertThat(campaigns.results(campaign.id(), null, null).lines())
        .extracting(ResultsInfo.Line::goals)
        .containsExactly(1L);
  }

  @Test
  @DisplayName("G4.4, G5.1 a message is queued while permitted, and an opt-out cancels it")
  void aQueuedMessageIsCancelledByAnOptOut() {
    CampaignInfo campaign = plans.letters().run();
    Client integrator = Client.of(SERVER, Role.INTEGRATOR);
    QueuedMessagesApi queue = integrator.api(QueuedMessagesApi.class);
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
    assertThat(integrator.last().status()).isEqualTo(201);
    assertThat(queued.state()).isEqualTo("queued");
    assertThat(queued.dueAt()).isEqualTo(request.dueAt());

    shop.optOut(customer, "newsletter");

    ProfileQueueApi waiting = Client.of(SERVER, Role.DPO).api(ProfileQueueApi.class);
    assertThat(waiting.of(profile, null, 100).items())
        .extracting(QueuedMessageInfo::id, QueuedMessageInfo::state)
        .containsExactly(tuple(queued.id(), "cancelled"));
  }

  @Test
  @DisplayName("G4.6, G5.1 a mail goes on with what a banner showed, until the person opts out")
  void aQueuedMessageGoesOnWithABanner() {
    CampaignInfo campaign = plans.lamps().alsoByMail("Lamps, as you saw them").run();
    UUID profile = shop.give(customer, "offers");
    UUID banner = decisions.decide(new DecisionBody(customer, plans.placement(), "en", null)).id();
    QueuedMessagesApi queue = Client.of(SERVER, Role.INTEGRATOR).api(QueuedMessagesApi.class);

    QueuedMessageInfo queued = queue.queue(after(banner, customer, "email"));
    assertThat(queued.campaign()).isEqualTo(campaign.id());
    assertThat(queued.message()).isEqualTo("lamp");
    assertThat(queued.variant()).isEqualTo("email-en-2");
    assertThat(pointer(queue, after(banner, customer, "post"))).isEqualTo("/channel");
    Subject stranger = Subject.customer(Shop.customer());
    shop.give(stranger, "offers");
    assertThat(pointer(queue, after(banner, stranger, "email"))).isEqualTo("/continues");

    shop.optOut(customer, "offers");
    assertThat(pointer(queue, after(banner, customer, "email"))).isEqualTo("/continues");
    ProfileQueueApi waiting = Client.of(SERVER, Role.DPO).api(ProfileQueueApi.class);
    assertThat(waiting.of(profile, null, 100).items())
        .extracting(QueuedMessageInfo::id, QueuedMessageInfo::state)
        .containsExactly(tuple(queued.id(), "cancelled"));
  }

  @ParameterizedTest
  @ValueSource(strings = {Role.MARKETER, Role.DPO, Role.OPERATOR, Role.BROWSER, Role.MAILER})
  @DisplayName("W.20, W.21 only machines queue, so that no answer tells anybody else of a person")
  void onlyMachinesQueue(String role) {
    CampaignInfo campaign = plans.letters().run();
    shop.give(customer, "newsletter");
    QueuedMessagesApi queue = Client.of(SERVER, role).api(QueuedMessagesApi.class);
    List<Subject> asked =
        List.of(customer, Subject.customer(Shop.customer()), Subject.email("nobody@example.com"));
    assertThat(asked)
        .allSatisfy(
            subject -> {
              QueueBody letter =
                  new QueueBody(subject, campaign.id(), "letter", "email", "en", Instant.now());
              assertThat(Client.problem(() -> queue.queue(letter)).type())
                  .isEqualTo("/problems/not-allowed");
            });
  }

  private static QueueBody after(UUID banner, Subject subject, String channel) {
    Instant soon = Instant.now().plus(1, ChronoUnit.HOURS);
    return new QueueBody(subject, null, null, channel, "en", soon, banner);
  }

  private static String pointer(QueuedMessagesApi queue, QueueBody body) {
    return Client.problem(() -> queue.queue(body)).errors().get(0).pointer();
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
                          "Ada",
                          null,
                          null),
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

  private DecisionInfo decide(Subject subject) {
    return decisions.decide(body(subject));
  }

  private DecisionBody body(Subject subject) {
    return new DecisionBody(subject, plans.placement(), "en", null);
  }
}
