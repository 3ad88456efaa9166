package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

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
import takt.client.campaigns.ExplanationInfo;
import takt.client.campaigns.PreviewBody;
import takt.client.campaigns.PreviewInfo;
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
        marketer
            .api(CampaignsApi.class)
            .create(plans.withMembers(segment, "{segment} in {context.city}").body());

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

  private DecisionInfo decide() {
    return decisions.decide(new DecisionBody(customer, plans.placement(), "en", null));
  }
}
