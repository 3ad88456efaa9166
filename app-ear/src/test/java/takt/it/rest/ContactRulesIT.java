package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Problem;
import takt.client.Subject;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.CampaignsApi;
import takt.client.campaigns.CapBody;
import takt.client.campaigns.CompanyCapBody;
import takt.client.campaigns.ContactRulesApi;
import takt.client.campaigns.ContactRulesBody;
import takt.client.campaigns.ContactRulesBody.IgnoredSeriesBody;
import takt.client.campaigns.ContactRulesHistory;
import takt.client.campaigns.ContactRulesInfo;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.QuietHoursBody;
import takt.client.campaigns.ResultsInfo;
import takt.client.campaigns.TraceInfo;
import takt.client.consent.ReceiptInfo;
import takt.client.profiles.AttributesApi;
import takt.client.profiles.CorrectionBody;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("How often and when one person is turned to")
class ContactRulesIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final ZoneId COMPANY = ZoneId.of("Europe/Berlin");

  private final Shop shop = new Shop(SERVER);
  private final Plans plans = new Plans(SERVER);
  private final Client marketer = Client.of(SERVER, Role.MARKETER);
  private final ContactRulesApi rules = marketer.api(ContactRulesApi.class);
  private final DecisionsApi decisions = Client.of(SERVER, Role.INTEGRATOR).api(DecisionsApi.class);
  private final Subject customer = Subject.customer(Shop.customer());

  private ContactRulesBody before;

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @BeforeEach
  void remember() {
    before = rules.get().rules();
  }

  @AfterEach
  void putBack() {
    change(before);
  }

  @Test
  @DisplayName("G8.7 the rules are changed by their revision, and every change is on record")
  void changedByRevision() {
    ContactRulesBody next =
        new ContactRulesBody(
            List.of(
                new CompanyCapBody(9, "calendar week", null),
                new CompanyCapBody(2, "24 hours", "email")),
            new QuietHoursBody("21:00", "08:00", null),
            14,
            new IgnoredSeriesBody(5, 7, "channel"));
    ContactRulesInfo first = change(next);
    assertThat(first.rules().caps()).isEqualTo(next.caps());
    assertThat(first.rules().quietHours())
        .as("quiet on what reaches out")
        .isEqualTo(new QuietHoursBody("21:00", "08:00", List.of("email", "push", "post", "phone")));
    assertThat(first.rules().ignored()).isEqualTo(next.ignored());
    assertThat(first.changedBy()).isEqualTo("Marketing");
    assertThat(rules.get()).isEqualTo(first);
    assertThat(marketer.last().header("ETag")).isEqualTo("\"" + first.revision() + "\"");

    Problem stale =
        Client.problem(() -> rules.put("\"" + (first.revision() - 1) + "\"", first.rules()));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.type()).isEqualTo("/problems/rule-changed");

    ContactRulesInfo second =
        Client.of(SERVER, Role.DPO)
            .api(ContactRulesApi.class)
            .put("\"" + first.revision() + "\"", before);
    ContactRulesHistory page = rules.history(null, 1);
    assertThat(page.items()).containsExactly(second);
    assertThat(page.items().get(0).changedBy()).isEqualTo("Data protection");
    assertThat(rules.history(page.next(), 1).items()).containsExactly(first);
  }

  @Test
  @DisplayName("G8.1 the company's cap counts every campaign's contacts, on its channel")
  void theCompanysCap() {
    change(
        new ContactRulesBody(
            List.of(
                new CompanyCapBody(2, "calendar month", "web"),
                new CompanyCapBody(1, "7 days", "email")),
            null,
            0,
            null));
    plans.lamps().run();
    Plans others = new Plans(SERVER).lamps();
    others.run();
    Plans letters = new Plans(SERVER).letters();
    letters.run();
    shop.give(customer, "offers", "newsletter");

    assertThat(decide(plans).outcome()).isEqualTo("shown");
    assertThat(decide(others).outcome()).isEqualTo("shown");
    assertThat(silenced(plans)).isEqualTo("cap-reached");
    assertThat(silenced(others)).isEqualTo("cap-reached");
    assertThat(decide(letters).outcome()).isEqualTo("shown");
    assertThat(silenced(letters)).isEqualTo("cap-reached");
  }

  @Test
  @DisplayName("G8.1 a campaign has several caps, and each is kept and holds")
  void severalCaps() {
    CampaignInfo made =
        plans
            .lamps()
            .capped(
                new CapBody(5, "30 days", null),
                new CapBody(2, "calendar day", "campaign"),
                new CapBody(3, "72 hours", "message"))
            .run();
    assertThat(made.plan().caps())
        .containsExactly(
            new CapBody(5, "30 days", "campaign"),
            new CapBody(2, "calendar day", "campaign"),
            new CapBody(3, "72 hours", "message"));
    assertThat(marketer.api(CampaignsApi.class).find(made.id()).plan()).isEqualTo(made.plan());
    shop.give(customer, "offers");
    decide(plans);
    decide(plans);
    assertThat(silenced(plans)).isEqualTo("cap-reached");
  }

  @Test
  @DisplayName(
      "G8.3, G8.4 it is quiet by the person's clock, where the purpose may know their zone")
  void quietHours() {
    LocalTime now = LocalTime.now(COMPANY).truncatedTo(ChronoUnit.MINUTES);
    QuietHoursBody around =
        new QuietHoursBody(
            now.minusHours(2).toString(), now.plusHours(2).toString(), List.of("web"));
    assertThat(plans.lamps().quiet(around).run().plan().quietHours()).isEqualTo(around);
    UUID profile = shop.give(customer, "offers", "analysis");

    assertThat(silenced(plans)).isEqualTo("quiet-hours");

    AttributesApi attributes = Client.of(SERVER, Role.INTEGRATOR).api(AttributesApi.class);
    CorrectionBody faraway = new CorrectionBody("Pacific/Auckland", List.of("analysis"), null);
    attributes.correct(profile, "timezone", "\"0\"", faraway);
    assertThat(silenced(plans)).as("a zone that offers may not know").isEqualTo("quiet-hours");

    Subject other = Subject.customer(Shop.customer());
    attributes.correct(
        shop.give(other, "offers"),
        "timezone",
        "\"0\"",
        new CorrectionBody("Pacific/Auckland", List.of("offers"), null));
    assertThat(decisions.decide(body(plans, other)).outcome()).isEqualTo("shown");
  }

  @Test
  @DisplayName(
      "G8.5, G8.8, G8.9 a complaint silences its purposes, counts, and goes with the opt-out")
  void aComplaint() {
    CampaignInfo campaign = plans.lamps().run();
    Plans letters = new Plans(SERVER).letters();
    letters.run();
    shop.give(customer, "offers", "newsletter");
    DecisionInfo shown = decide(plans);

    shop.feedback(customer, "Message Complained", shown.id());

    assertThat(silenced(plans)).isEqualTo("after-complaint");
    assertThat(marketer.api(CampaignsApi.class).results(campaign.id(), null, null).lines())
        .extracting(ResultsInfo.Line::complaints)
        .containsExactly(1L);
    assertThat(decide(letters).outcome()).as("another purpose").isEqualTo("shown");

    ReceiptInfo receipt = shop.optOut(customer, "offers");
    assertThat(receipt.effects())
        .anyMatch(one -> one.what().equals("complaints-deleted") && one.count() == 1);
    shop.give(customer, "offers");
    assertThat(decide(plans).outcome()).as("a new yes").isEqualTo("shown");
  }

  @Test
  @DisplayName("G8.6 who saw three in a row and clicked none is left in peace until they click")
  void anIgnoredSeries() {
    change(new ContactRulesBody(List.of(), null, 0, new IgnoredSeriesBody(3, 7, "campaign")));
    plans.lamps().run();
    shop.give(customer, "offers");
    DecisionInfo last = null;
    for (int i = 0; i < 3; i++) {
      last = decide(plans);
      assertThat(last.outcome()).isEqualTo("shown");
      shop.feedback(customer, "Message Shown", last.id());
    }

    assertThat(silenced(plans)).isEqualTo("ignored-before");

    shop.feedback(customer, "Message Clicked", last.id());
    assertThat(decide(plans).outcome()).isEqualTo("shown");
  }

  private ContactRulesInfo change(ContactRulesBody next) {
    return rules.put("\"" + rules.get().revision() + "\"", next);
  }

  private DecisionInfo decide(Plans where) {
    return decisions.decide(body(where, customer));
  }

  /** Decides, and says why nothing was shown. */
  private String silenced(Plans where) {
    DecisionInfo decided = decide(where);
    assertThat(decided.outcome()).isEqualTo("none");
    return marketer.api(DecisionsApi.class).trace(decided.id()).lines().stream()
        .map(TraceInfo.Line::outcome)
        .filter(one -> !one.equals("passed"))
        .reduce((one, next) -> next)
        .orElseThrow();
  }

  private static DecisionBody body(Plans where, Subject subject) {
    return new DecisionBody(subject, where.placement(), "en", null);
  }
}
