package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.AudienceBody;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.CampaignsApi;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.DryRunBody;
import takt.client.campaigns.DryRunInfo;
import takt.client.campaigns.ExplanationInfo;
import takt.client.campaigns.PreviewBody;
import takt.client.campaigns.PreviewInfo;
import takt.client.campaigns.QueueBody;
import takt.client.campaigns.QueuedMessagesApi;
import takt.client.segments.ListChangeBody;
import takt.client.segments.PlainNames;
import takt.client.segments.SegmentBody;
import takt.client.segments.SegmentsApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** What messages say, over REST. */
@DisplayName("What messages say")
class ContentIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final PlainNames NAMES = new PlainNames("Freunde des Hauses", "Friends & family");

  private final String segment = "s" + UUID.randomUUID().toString().substring(0, 8);
  private final Shop shop = new Shop(SERVER);
  private final Plans plans = new Plans(SERVER).lamps();
  private final Client marketer = Client.of(SERVER, Role.MARKETER);
  private final CampaignsApi campaigns = marketer.api(CampaignsApi.class);
  private final SegmentsApi segments = marketer.api(SegmentsApi.class);
  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final SegmentsApi lists = integrator.api(SegmentsApi.class);
  private final DecisionsApi decisions = integrator.api(DecisionsApi.class);
  private final Subject customer = Subject.customer(Shop.customer());

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("G6.1, G6.4 a member is told what is for members, escaped, until they opt out")
  void membersAreToldTheirs() {
    shop.give(customer, "offers");
    segments.put(segment, "\"0\"", new SegmentBody(NAMES, "offers", null));
    CampaignInfo campaign = plans.withMembers(segment, "Lamps for {segment}").run();
    assertThat(campaign.plan().messages().get(0).variants().get(5).segment()).isEqualTo(segment);
    assertThat(decide().shown().title()).isEqualTo("Lamps for friends of the house");

    lists.change(segment, new ListChangeBody(List.of(customer), null));

    DecisionInfo decided = decide();
    assertThat(decided.shown().title()).isEqualTo("Lamps for Friends & family");
    assertThat(decided.shown().variant()).isEqualTo("web-en-2-" + segment);
    assertThat(decided.shown().html().title()).isEqualTo("Lamps for Friends &amp; family");
    assertThat(decided.shown().link()).isEqualTo("/lamps?f%C3%BCr=alle");
    assertThat(decided.explanation().facts())
        .extracting(ExplanationInfo.Fact::kind)
        .contains("segment");
    assertThat(decided.explanation().text()).contains("“Friends & family”");

    shop.optOut(customer, "offers");
    assertThat(decide().shown().title()).isEqualTo("Lamps for this evening");
  }

  @Test
  @DisplayName("G6.6 a preview says what each variant of a draft would say, and what is missing")
  void aPreviewSaysWhatEachWouldSay() {
    segments.put(segment, "\"0\"", new SegmentBody(NAMES, "offers", null));
    CampaignInfo draft =
        campaigns.create(plans.withMembers(segment, "{segment} in {context.city}").body());

    PreviewInfo preview =
        marketer
            .api(DecisionsApi.class)
            .preview(
                new PreviewBody(
                    new PreviewBody.InventedPersonBody(
                        List.of("offers"),
                        "customer",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(segment)),
                    draft.id(),
                    plans.placement(),
                    "en",
                    Map.of("city", "Bonn")));

    assertThat(preview.decision().shown().title()).isEqualTo("Friends & family in Bonn");
    assertThat(preview.wordings()).hasSize(6);
    assertThat(preview.wordings().get(4).withinDose()).isFalse();
    assertThat(preview.wordings().get(4).missing()).containsExactly("category", "firstName");
    assertThat(preview.wordings().get(5).missing()).isEmpty();
  }

  @Test
  @DisplayName("G7.1 a campaign for members reaches members only, queued messages as well")
  void membersOnly() {
    shop.give(customer, "offers");
    segments.put(segment, "\"0\"", new SegmentBody(NAMES, "offers", null));
    CampaignInfo campaign = plans.forWhom(new AudienceBody("members", segment)).run();
    QueuedMessagesApi queue = integrator.api(QueuedMessagesApi.class);
    QueueBody request = new QueueBody(customer, campaign.id(), "lamp", "web", "en", Instant.now());
    assertThat(decide().outcome()).isEqualTo("none");
    assertThat(Client.problem(() -> queue.queue(request)).type())
        .isEqualTo("/problems/not-in-audience");

    lists.change(segment, new ListChangeBody(List.of(customer), null));

    assertThat(decide().outcome()).isEqualTo("shown");
    assertThat(queue.queue(request).state()).isEqualTo("queued");
  }

  @Test
  @DisplayName("G7.7 a dry run tells whom a draft would reach, and writes nothing")
  void aDryRunTellsWhomItWouldReach() throws Exception {
    List<Subject> members = new ArrayList<>();
    for (int one = 0; one < 12; one++) {
      Subject member = Subject.customer(Shop.customer());
      shop.give(member, "offers");
      members.add(member);
    }
    segments.put(segment, "\"0\"", new SegmentBody(NAMES, "offers", null));
    lists.change(segment, new ListChangeBody(members, null));
    CampaignInfo draft =
        campaigns.create(plans.forWhom(new AudienceBody("members", segment)).body());
    try (var connection = SERVER.database().connect()) {
      Rows rows = new Rows(connection, Set.of());
      var before = rows.contents();

      DryRunInfo run = campaigns.dryRun(draft.id(), new DryRunBody(null, "en", null));

      assertThat(run.stopped())
          .singleElement()
          .satisfies(one -> assertThat(one.by()).isEqualTo("not-in-audience"));
      // Twelve, told in fives; an estimate if other tests have left more than are looked at.
      boolean all = run.lookedAt() == run.persons();
      assertThat(run.reached()).isEqualTo(all ? Long.valueOf(10) : run.reached());
      assertThat(run.byDegree()).allMatch(one -> one.personal() && one.degree() == 2);
      assertThat(run.byDose()).allMatch(one -> one.dose() == 2);
      assertThat(rows.contents()).isEqualTo(before);
    }
  }

  private DecisionInfo decide() {
    return decisions.decide(new DecisionBody(customer, plans.placement(), "en", null));
  }
}
