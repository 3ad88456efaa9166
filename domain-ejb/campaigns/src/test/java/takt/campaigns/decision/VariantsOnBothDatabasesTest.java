package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.CampaignHistory;
import takt.campaigns.CampaignPlan;
import takt.campaigns.Campaigns;
import takt.campaigns.Decision;
import takt.campaigns.Message;
import takt.campaigns.PlacementNotUsable;
import takt.campaigns.Variant;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Database;

@DisplayName("Variants as stored")
class VariantsOnBothDatabasesTest {

  private static final Set<String> BOTH = Set.of(Village.BANNER, Village.PAGE);

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G6.9 one for a placement is kept, speaks there, and is in the log and the history")
  void kept(Database.Kind kind) {
    try (Village village = new Village(kind)) {
      CampaignPlan plan = plan(placed(Channel.WEB, Village.PAGE));
      UUID campaign = village.run(plan);
      assertThat(
              village
                  .world
                  .atomic(() -> village.world.bean(Campaigns.class).find(campaign))
                  .orElseThrow()
                  .plan())
          .isEqualTo(plan);
      assertThat(
              village
                  .world
                  .atomic(() -> village.world.bean(CampaignHistory.class).version(campaign, 1))
                  .orElseThrow()
                  .plan())
          .isEqualTo(plan);
      ProfileId anna = village.customer("7", "offers");
      assertThat(title(village.decide(anna, Village.BANNER))).isEqualTo("T0");
      assertThat(title(village.decide(anna, Village.PAGE))).isEqualTo("Long");
      assertThat(title(village.decide(Village.PAGE))).isEqualTo("Long");
      assertThat(village.world.column("select variant from campaigns.decision order by variant"))
          .asString()
          .isEqualTo("[web-en-0, web-en-0@page]");
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName(
      "G6.9 one for a placement that its campaign has not, or on another channel, is refused")
  void refused(Database.Kind kind) {
    try (Village village = new Village(kind)) {
      assertThatExceptionOfType(PlacementNotUsable.class)
          .isThrownBy(() -> village.draft(plan(placed(Channel.WEB, "elsewhere"))))
          .matches(refused -> refused.variant().equals("web-en-0@elsewhere"));
      assertThatExceptionOfType(PlacementNotUsable.class)
          .isThrownBy(() -> village.draft(plan(placed(Channel.EMAIL, Village.PAGE))));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G6.2 one stored when its facts needed less has the degree that they need now")
  void storedEarlier(Database.Kind kind) {
    try (Village village = new Village(kind)) {
      Message alone =
          Village.message("lamp", Optional.of("lamp"), Village.words(0), Village.words(3));
      Message beside =
          Village.message(
              "shade", Optional.of("shade"), Village.words(0), Village.words(3), Village.words(4));
      UUID campaign = village.run(Village.plan("lamps", BOTH, alone, beside));
      ProfileId anna = village.customer("7", "offers");
      village.track("Order Completed", "7", "{'order_id':'a','products':[{'product_id':'lamp'}]}");
      nameThePurchaseAtThree(village);
      village.world.now = Village.START.plus(Duration.ofDays(366));

      CampaignPlan now =
          village
              .world
              .atomic(() -> village.world.bean(Campaigns.class).find(campaign))
              .orElseThrow()
              .plan();
      CampaignPlan then =
          village
              .world
              .atomic(() -> village.world.bean(CampaignHistory.class).version(campaign, 1))
              .orElseThrow()
              .plan();
      for (CampaignPlan plan : List.of(now, then)) {
        assertThat(degrees(plan)).isEqualTo("lamp T0=0 T3=4, shade T0=0 T4=4");
      }
      Decision decision = village.decide(anna, Village.BANNER);
      assertThat(decision.dose().orElseThrow().degree()).isBetween(1, 3);
      assertThat(title(decision)).isEqualTo("T0");
    }
  }

  /** As it could be stored when naming a purchase took degree 3. */
  private static void nameThePurchaseAtThree(Village village) {
    village.world.atomic(
        () -> {
          village.world.change("update campaigns.variant set needs = 'item' where degree = 3");
          village.world.change(
              "update campaigns.campaign_change set plan = replace(plan,"
                  + " '\"title\":\"T3\",\"body\":\"B\",\"link\":\"/\",\"needs\":[]',"
                  + " '\"title\":\"T3\",\"body\":\"B\",\"link\":\"/\",\"needs\":[{\"kind\":\"ITEM\",\"name\":\"\"}]')");
          return true;
        });
    // The copy in memory is read anew, as another campaign was started.
    village.run(
        Village.plan("other", Set.of(Village.PAGE), Village.message("other", Optional.empty())));
  }

  private static String degrees(CampaignPlan plan) {
    return plan.messages().stream()
        .map(
            message ->
                message.variants().stream()
                    .map(one -> one.title() + "=" + one.degree())
                    .collect(Collectors.joining(" ", message.key() + " ", "")))
        .collect(Collectors.joining(", "));
  }

  private static CampaignPlan plan(Variant placed) {
    return Village.plan(
        "lamps", BOTH, Village.message("lamp", Optional.empty(), Village.words(0), placed));
  }

  private static Variant placed(Channel channel, String place) {
    return new Variant(
        0, channel, Language.EN, "Long", "B", "/", Set.of(), Optional.empty(), Optional.of(place));
  }

  private static String title(Decision decision) {
    return decision.shown().orElseThrow().title();
  }
}
