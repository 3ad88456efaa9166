package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.profiles.test.World.track;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.Audience;
import takt.campaigns.CampaignPlan;
import takt.campaigns.Campaigns;
import takt.campaigns.CompanyRules;
import takt.campaigns.Decision;
import takt.campaigns.DecisionRequest;
import takt.campaigns.Decisions;
import takt.campaigns.Message;
import takt.campaigns.Placement;
import takt.campaigns.Placements;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.EventType;
import takt.profiles.Identifier;
import takt.profiles.SituationFacet;
import takt.profiles.Situations;
import takt.profiles.test.World;

@DisplayName("Interests are weighed for the situation of a decision")
class SituatedInterestsOnBothDatabasesTest {

  private static final String PLACE = "terrace";
  private static final String STAFF = "the host";
  private static final Instant EVENING = Instant.parse("2026-01-10T18:30:00Z");
  private static final Instant MORNING = Instant.parse("2026-01-11T09:30:00Z");

  private World world;

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G12.5, F3.8 by entries of the context, by its facets, and by the clock alone")
  void inTheHeat(Database.Kind kind) {
    open(kind);
    ProfileId guest = guest();

    world.now = EVENING.plusSeconds(60);
    assertThat(decided(guest, Map.of("weather", "cold"))).isEqualTo("crème brûlée");
    assertThat(decided(guest, Map.of("weather", "hot"))).isEqualTo("sorbet");
    assertThat(decided(guest, Map.of("situation", "weather=hot"))).isEqualTo("sorbet");
    assertThat(decided(guest, Map.of("weather", "lovely"))).isEqualTo("crème brûlée");
    assertThat(decided(guest, Map.of())).as("in the evening").isEqualTo("crème brûlée");
    assertThat(decided(guest, Map.of("daypart", "morning"))).isEqualTo("sorbet");
    assertThat(decided(guest, Map.of("timezone", "Asia/Tokyo")))
        .as("it is night there")
        .isEqualTo("sorbet");
    world.now = MORNING;
    assertThat(decided(guest, Map.of())).as("in the morning").isEqualTo("sorbet");
    assertThat(decided(guest, Map.of("timezone", "Asia/Tokyo")))
        .as("it is evening there")
        .isEqualTo("crème brûlée");
  }

  private void open(Database.Kind kind) {
    world =
        new World(
            kind,
            Map.of(
                Campaigns.class, "takt.campaigns.campaign.StoredCampaigns",
                Placements.class, "takt.campaigns.campaign.StoredPlacements",
                CompanyRules.class, "takt.campaigns.campaign.StoredRules",
                Decisions.class, "takt.campaigns.decision.Deciding"),
            List.of("campaigns"));
    world.put(MetricRegistry.class, metric(MetricRegistry.class));
    world.observing("takt.campaigns.campaign.CurrentPlans");
    world.atomic(
        () -> {
          world.types().put(new EventType("Product Viewed", PurposeSet.named("offers"), 1));
          Situations situations = world.bean(Situations.class);
          return situations.replace(
              new Situations.Facets(
                  List.of(
                      new SituationFacet("weather", List.of("cold", "hot")),
                      new SituationFacet(SituationFacet.DAYPART, List.of())),
                  situations.facets().revision()));
        });
    world.now = EVENING;
    world.atomic(
        () -> world.bean(Placements.class).put(new Placement(PLACE, Channel.WEB, "Terrace", 0), 0));
    List.of("crème brûlée", "sorbet").forEach(this::start);
  }

  /** All that a decision counts with; the server would bring it. */
  private static <T> T metric(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            SituatedInterestsOnBothDatabasesTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, all) ->
                method.getReturnType() == Counter.class ? metric(Counter.class) : null));
  }

  private void start(String dish) {
    Message message =
        Shop.message(dish, Optional.empty(), false, Shop.web(Language.EN, 0, "Plain"));
    CampaignPlan plan =
        new CampaignPlan(
            dish,
            Shop.OFFERS,
            new TreeSet<>(List.of(PLACE)),
            Optional.empty(),
            Optional.empty(),
            50,
            List.of(),
            Optional.empty(),
            0,
            Map.of(),
            List.of(message),
            Optional.empty(),
            Audience.EVERYONE,
            Optional.empty(),
            Optional.empty());
    UUID draft = world.atomic(() -> world.bean(Campaigns.class).create(plan, STAFF)).id();
    world.atomic(() -> world.bean(Campaigns.class).start(draft, STAFF));
  }

  /** Who had crème brûlée twice on a cold evening, and sorbet thrice on a hot morning. */
  private ProfileId guest() {
    ProfileId guest = world.atomic(() -> world.profiles().open(Identifier.customer("7")));
    world.consents.permit(guest, "offers");
    viewed("m1", "crème brûlée", "2026-01-10T18:00:00Z", "cold");
    viewed("m2", "crème brûlée", "2026-01-10T18:10:00Z", "cold");
    viewed("m3", "sorbet", "2026-01-10T08:00:00Z", "hot");
    viewed("m4", "sorbet", "2026-01-10T08:10:00Z", "hot");
    viewed("m5", "sorbet", "2026-01-10T08:20:00Z", "hot");
    return guest;
  }

  private void viewed(String id, String dish, String at, String weather) {
    world.atomic(
        () ->
            world
                .events()
                .take(
                    List.of(
                        track(
                            id,
                            "Product Viewed",
                            "7",
                            at,
                            "{'category':'%s','$context':{'situation':{'weather':'%s'}}}"
                                .formatted(dish, weather)))));
  }

  private String decided(ProfileId guest, Map<String, String> context) {
    Decision decision =
        world.atomic(
            () ->
                world
                    .bean(Decisions.class)
                    .decide(
                        new DecisionRequest(
                            Optional.of(world.consents.permissions(guest)),
                            PLACE,
                            Language.EN,
                            context)));
    UUID shown = decision.shown().orElseThrow().campaign();
    return world.atomic(() -> world.bean(Campaigns.class).find(shown)).orElseThrow().plan().name();
  }
}
