package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.BudgetBody;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.CampaignsApi;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.PreviewAsBody;
import takt.client.campaigns.PreviewInfo;
import takt.client.campaigns.TraceInfo;
import takt.client.profiles.AttributesApi;
import takt.client.profiles.CorrectionBody;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Previews for real persons, over REST. */
@DisplayName("A preview for a real person")
class PreviewAsIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String LOOKS = "profiles.look";

  /** The look, and what sweeps of segments write whoever asks for what. */
  private static final Set<String> WRITTEN =
      Set.of(LOOKS, "profiles.segment_member", "profiles.sweep");

  private static final int ROUNDS = 10;

  private final Shop shop = new Shop(SERVER);
  private final Plans plans = new Plans(SERVER).lamps();
  private final Client marketer = Client.of(SERVER, Role.MARKETER);
  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final String number = Shop.customer();
  private final Subject customer = Subject.customer(number);

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("G6.8 is what they get now, explained; only the look is written down")
  void isWhatTheyGet() throws Exception {
    shop.give(customer, "offers");
    shop.buys(customer, "l-1", "lamps");
    plans.within(new BudgetBody(100, null, null)).run();
    Metrics metrics = new Metrics(SERVER);
    try (var connection = SERVER.database().connect()) {
      Rows looks = new Rows(connection, Set.of());
      Rows rows = new Rows(connection, WRITTEN);
      long lookedAt = looks.counts().get(LOOKS);
      var before = rows.contents();
      double counted = metrics.of("takt_decisions_total", "");

      PreviewInfo preview = preview(customer);

      assertThat(marketer.last().header("Cache-Control")).isEqualTo("private, no-store");
      assertThat(rows.contents()).isEqualTo(before);
      assertThat(looks.counts().get(LOOKS)).isEqualTo(lookedAt + 1);
      assertThat(metrics.of("takt_decisions_total", "")).isEqualTo(counted);
      assertThat(preview.decision().id()).isNull();
      assertThat(preview.decision().shown().title()).isEqualTo("More lamps");
      assertThat(preview.hidden()).isEmpty();
      assertThat(preview.wordings()).isEmpty();
      assertThat(outcomes(preview)).contains("ranked", "shown");
      DecisionInfo decided = decide(customer);
      assertThat(preview.decision().shown()).isEqualTo(decided.shown());
      assertThat(preview.decision().dose()).isEqualTo(decided.dose());
      assertThat(preview.decision().explanation()).isEqualTo(decided.explanation());
    }
  }

  @Test
  @DisplayName("G6.8 sees caps and budgets as a decision does, and uses nothing of them")
  void seesCapsAndBudgets() {
    Subject second = Subject.customer(Shop.customer());
    Subject third = Subject.customer(Shop.customer());
    List.of(customer, second, third).forEach(one -> shop.give(one, "offers"));
    plans.capped(1, 7).within(new BudgetBody(2, null, null)).run();

    for (int time = 0; time < 3; time++) {
      assertThat(preview(customer).decision().outcome()).isEqualTo("shown");
    }
    assertThat(decide(customer).outcome()).isEqualTo("shown");
    PreviewInfo capped = preview(customer);
    assertThat(capped.decision().outcome()).isEqualTo("none");
    assertThat(outcomes(capped)).contains("cap-reached");
    assertThat(preview(second).decision().outcome()).isEqualTo("shown");
    assertThat(decide(second).outcome()).isEqualTo("shown");
    assertThat(outcomes(preview(third))).contains("budget-spent");
    assertThat(decide(third).outcome()).isEqualTo("none");
  }

  @Test
  @DisplayName("G6.8 of a draft says how it would run, and what each variant would say")
  void ofADraft() {
    shop.give(customer, "offers");
    shop.buys(customer, "l-1", "lamps");
    CampaignInfo draft = marketer.api(CampaignsApi.class).create(plans.body());
    assertThat(preview(customer).decision().outcome()).isEqualTo("none");

    PreviewInfo tried = preview(customer, draft.id());

    assertThat(tried.decision().shown().title()).isEqualTo("More lamps");
    assertThat(tried.wordings()).hasSize(5);
    assertThat(tried.wordings().get(3).missing()).isEmpty();
    assertThat(tried.wordings().get(4).missing()).containsExactly("firstName");
    assertThat(tried.wordings().get(4).withinDose()).isFalse();
  }

  @Test
  @DisplayName("G6.8, W.21 keeps a placeholder where a marketer does not see the value")
  void keepsPlaceholders() {
    UUID profile = shop.give(customer, "offers");
    shop.buys(customer, "l-1", "lamps");
    AttributesApi attributes = integrator.api(AttributesApi.class);
    attributes.correct(
        profile, "number", "\"0\"", new CorrectionBody(number, List.of("offers"), null));
    attributes.correct(
        profile, "city", "\"0\"", new CorrectionBody("Bonn", List.of("offers"), null));
    CampaignInfo campaign = plans.telling("{attribute.number} in {attribute.city}").run();

    PreviewInfo preview = preview(customer, campaign.id());

    assertThat(decide(customer).shown().title()).isEqualTo(number + " in Bonn");
    assertThat(preview.decision().shown().title()).isEqualTo("{attribute.number} in Bonn");
    assertThat(preview.decision().shown().html().title()).isEqualTo("{attribute.number} in Bonn");
    assertThat(preview.hidden()).containsExactly("attribute.number");
    assertThat(preview.wordings().get(1).title()).isEqualTo("{attribute.number} in Bonn");
    assertThat(preview.wordings().get(1).hidden()).containsExactly("attribute.number");
    assertThat(preview.toString()).doesNotContain(number);
  }

  @Test
  @DisplayName("G2.1, G6.8 without permission is what everybody gets, whoever is there")
  void withoutPermission() {
    UUID profile = shop.give(customer, "offers");
    shop.buys(customer, "l-1", "lamps");
    plans.run();
    assertThat(preview(customer).decision().outcome()).isEqualTo("shown");

    shop.optOut(customer, "offers");

    PreviewInfo denied = preview(customer);
    PreviewInfo unknown = preview(Subject.customer(Shop.customer()));
    assertThat(denied.decision().outcome()).isEqualTo("generic");
    assertThat(denied.decision().shown()).isEqualTo(unknown.decision().shown());
    assertThat(denied.decision().explanation()).isEqualTo(unknown.decision().explanation());
    assertThat(denied.trace()).isEqualTo(unknown.trace());
    assertThat(denied.toString()).doesNotContain(profile.toString(), number);
  }

  @Test
  @DisplayName("G6.8 after an opt-out's answer uses none of it, though one ran meanwhile")
  void besideAnOptOut() throws Exception {
    plans.run();
    try (AtOnce atOnce = new AtOnce()) {
      for (int round = 0; round < ROUNDS; round++) {
        Subject one = Subject.customer(Shop.customer());
        shop.give(one, "offers");
        shop.views(one, "lamps");
        DecisionsApi previews = Client.of(SERVER, Role.MARKETER).api(DecisionsApi.class);
        atOnce.all(
            () -> new Shop(SERVER).optOut(one, "offers"), () -> previews.previewAs(question(one)));
        assertThat(preview(one).decision().outcome()).isEqualTo("generic");
      }
    }
  }

  private static Set<String> outcomes(PreviewInfo preview) {
    return preview.trace().lines().stream()
        .map(TraceInfo.Line::outcome)
        .collect(Collectors.toSet());
  }

  private PreviewInfo preview(Subject subject) {
    return marketer.api(DecisionsApi.class).previewAs(question(subject));
  }

  private PreviewInfo preview(Subject subject, UUID asIfRunning) {
    return marketer
        .api(DecisionsApi.class)
        .previewAs(new PreviewAsBody(subject, asIfRunning, plans.placement(), "en", Map.of()));
  }

  private PreviewAsBody question(Subject subject) {
    return new PreviewAsBody(subject, null, plans.placement(), "en", null);
  }

  private DecisionInfo decide(Subject subject) {
    return integrator
        .api(DecisionsApi.class)
        .decide(new DecisionBody(subject, plans.placement(), "en", null));
  }
}
