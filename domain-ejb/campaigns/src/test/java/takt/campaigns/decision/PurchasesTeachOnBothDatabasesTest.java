package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.AlteredPlan;
import takt.campaigns.CampaignPlan;
import takt.campaigns.Campaigns;
import takt.campaigns.CompanyRules;
import takt.campaigns.Deals;
import takt.campaigns.Decision;
import takt.campaigns.Goal;
import takt.campaigns.RankingRules;
import takt.campaigns.learning.Lessons;
import takt.kernel.ActionsStored;
import takt.kernel.FeedbackReceived;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Database;

@DisplayName("What purchases teach")
class PurchasesTeachOnBothDatabasesTest {

  private static final String ANNA = "7";
  private static final Duration DAY = Duration.ofDays(1);
  private static final RankingRules ASSUMED =
      new RankingRules(RankingRules.Learning.WATCHES, 0, RankingRules.Exposures.ASSUMED);

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G13.12 the last message about what was bought earns, once, and no other")
  void withoutGoal(Database.Kind kind) {
    with(
        kind,
        village -> {
          ProfileId anna = village.customer(ANNA, "offers");
          village.run(about("lamp"));
          Decision first = village.decide(anna, Village.BANNER);
          pass(village, Duration.ofHours(1));
          Decision last = village.decide(anna, Village.BANNER);
          pass(village, Duration.ofHours(2));
          learn(village);
          assertThat(reward(village, last)).isZero();

          buy(village, "shade");
          buy(village, "lamp");
          buy(village, "lamp");
          pass(village, Duration.ofHours(2));
          learn(village);
          assertThat(reward(village, last)).isEqualTo(1);
          assertThat(reward(village, first)).isZero();
          village.click(anna, last);
          pass(village, Duration.ofHours(2));
          learn(village);
          assertThat(reward(village, last)).as("instead of a click").isEqualTo(1);
          assertThat(village.world.column("select reached_at from campaigns.decision"))
              .as("it is no goal")
              .containsOnlyNulls();
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G13.12 within 7 days after it was decided, and 30 after a click")
  void withinWindows(Database.Kind kind) {
    with(
        kind,
        village -> {
          ProfileId anna = village.customer(ANNA, "offers");
          village.run(about("lamp"));
          Decision clicked = village.decide(anna, Village.BANNER);
          village.click(anna, clicked);
          pass(village, DAY);
          Decision seen = village.decide(anna, Village.BANNER);
          pass(village, Duration.ofDays(8));
          buy(village, "lamp");
          pass(village, DAY);
          learn(village);
          assertThat(reward(village, seen)).isZero();
          assertThat(reward(village, clicked)).isEqualTo(1);
        });
    with(
        kind,
        village -> {
          ProfileId anna = village.customer(ANNA, "offers");
          village.run(about("lamp"));
          Decision clicked = village.decide(anna, Village.BANNER);
          village.click(anna, clicked);
          pass(village, Duration.ofDays(31));
          buy(village, "lamp");
          pass(village, DAY);
          learn(village);
          assertThat(reward(village, clicked)).isEqualTo(0.2);
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName(
      "G13.12 what reached the goal teaches that alone, and a late purchase what was before")
  void besideGoals(Database.Kind kind) {
    with(
        kind,
        village -> {
          ProfileId anna = village.customer(ANNA, "offers");
          village.run(
              AlteredPlan.from(
                      Village.plan(
                          "lamps",
                          Set.of(Village.BANNER),
                          Village.message("lamp", Optional.of("lamp"))))
                  .with(new Goal("Order Completed", 7, Optional.empty()))
                  .plan());
          Decision decided = village.decide(anna, Village.BANNER);
          pass(village, Duration.ofHours(1));
          buy(village, "lamp");
          pass(village, DAY);
          learn(village);
          assertThat(reward(village, decided)).isEqualTo(1);
          assertThat(village.world.column("select bought from campaigns.example"))
              .hasToString("[false]");
        });
    with(
        kind,
        village -> {
          ProfileId anna = village.customer(ANNA, "offers");
          village.run(about("lamp"));
          Decision before = village.decide(anna, Village.BANNER);
          pass(village, DAY);
          Decision after = village.decide(anna, Village.BANNER);
          village.world.now = village.world.now.minus(Duration.ofHours(1));
          buy(village, "lamp");
          pass(village, DAY);
          learn(village);
          assertThat(reward(village, before)).isEqualTo(1);
          assertThat(reward(village, after)).isZero();
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G13.12, G13.10 not for another purpose, nor what is to be seen and was not")
  void onlyWhereItMay(Database.Kind kind) {
    with(
        kind,
        village -> {
          ProfileId anna = village.customer(ANNA, "offers");
          village.run(about("lamp"));
          reported(village);
          Decision unseen = village.decide(anna, Village.BANNER);
          pass(village, DAY);
          buy(village, "lamp");
          learn(village);
          assertThat(learnt(village, unseen)).isNull();
          pass(village, DAY);
          see(village, anna, unseen, village.world.now);
          pass(village, DAY);
          learn(village);
          assertThat(reward(village, unseen)).as("it was seen after the purchase").isZero();
        });
    with(
        kind,
        village -> {
          ProfileId anna = village.customer(ANNA, "offers");
          village.run(about("lamp"));
          village.decide(anna, Village.BANNER);
          pass(village, DAY);
          told(village, anna, "newsletter");
          assertThat(taught(village)).isFalse();
          told(village, anna, "offers");
          assertThat(taught(village)).isTrue();
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G13.12, G13.10 an order may overtake the news that the message before it was seen")
  void orderBeforeExposure(Database.Kind kind) {
    with(
        kind,
        village -> {
          ProfileId anna = village.customer(ANNA, "offers");
          village.run(about("lamp"));
          reported(village);
          Decision first = village.decide(anna, Village.BANNER);
          see(village, anna, first, village.world.now);
          pass(village, DAY);
          Decision second = village.decide(anna, Village.BANNER);
          pass(village, DAY);
          Decision third = village.decide(anna, Village.BANNER);
          Instant shown = village.world.now;
          pass(village, Duration.ofMinutes(5));
          buy(village, "lamp");
          pass(village, DAY);
          learn(village);
          assertThat(reward(village, first)).as("as far as is known").isEqualTo(1);
          assertThat(learnt(village, third)).isNull();

          see(village, anna, third, shown);
          see(village, anna, third, shown);
          pass(village, DAY);
          learn(village);
          assertThat(reward(village, third)).isEqualTo(1);
          assertThat(reward(village, first)).as("a purchase earns once").isZero();

          see(village, anna, second, shown.minus(DAY));
          pass(village, DAY);
          learn(village);
          assertThat(reward(village, third)).isEqualTo(1);
          assertThat(reward(village, second)).as("whatever is told last").isZero();
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName(
      "G13.12, G17.2 what a message spoke of when it was decided counts, whatever it says now")
  void spokeOfThen(Database.Kind kind) {
    with(
        kind,
        village -> {
          ProfileId anna = village.customer(ANNA, "offers");
          UUID campaign = village.run(about("lamp"));
          Decision decided = village.decide(anna, Village.BANNER);
          village.click(anna, decided);
          Campaigns campaigns = village.world.bean(Campaigns.class);
          village.world.atomic(
              () -> {
                int revision = campaigns.find(campaign).orElseThrow().revision();
                return campaigns.change(campaign, about("cup"), revision, "the mayor");
              });
          pass(village, Duration.ofHours(2));
          buy(village, "cup");
          pass(village, DAY);
          learn(village);
          assertThat(reward(village, decided)).isEqualTo(0.2);
          assertThat(redeemed(village, anna)).isZero();

          buy(village, "lamp");
          pass(village, DAY);
          learn(village);
          assertThat(reward(village, decided)).isEqualTo(1);
          assertThat(redeemed(village, anna)).isEqualTo(1);
        });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G13.12 what is bought while the learner is off teaches nothing, whatever was shown")
  void whileItIsOff(Database.Kind kind) {
    with(
        kind,
        village -> {
          ProfileId anna = village.customer(ANNA, "offers");
          village.run(about("lamp"));
          village.decide(anna, Village.BANNER);
          rules(village, RankingRules.USUAL, 1);
          buy(village, "lamp");
          assertThat(taught(village)).isFalse();
          rules(village, ASSUMED, 2);
          buy(village, "lamp");
          assertThat(taught(village)).isTrue();
        });
  }

  private static int redeemed(Village village, ProfileId person) {
    return village.world.atomic(() -> village.world.bean(Deals.class).of(person)).get(0).redeemed();
  }

  private static void reported(Village village) {
    rules(
        village,
        new RankingRules(RankingRules.Learning.WATCHES, 0, RankingRules.Exposures.REPORTED),
        1);
  }

  private static void rules(Village village, RankingRules rules, int revision) {
    village.world.atomic(
        () -> village.world.bean(CompanyRules.class).replaceRanking(rules, revision, "the mayor"));
  }

  private static void see(Village village, ProfileId person, Decision decision, Instant at) {
    village.world.atomic(
        () -> {
          village
              .world
              .firing()
              .fire(
                  new FeedbackReceived(
                      person, decision.id().orElseThrow(), FeedbackReceived.Kind.EXPOSED, at));
          return true;
        });
  }

  private static CampaignPlan about(String item) {
    return Village.plan(
        "lamps", Set.of(Village.BANNER), Village.message("lamp", Optional.of(item)));
  }

  private static void buy(Village village, String item) {
    village.track(
        "Order Completed",
        ANNA,
        "{'products':[{'product_id':'%s','category':'lamps','price':9}]}".formatted(item));
  }

  /** That somebody bought a lamp, and what that may be used for. */
  private static void told(Village village, ProfileId person, String purpose) {
    ActionsStored.Action action =
        new ActionsStored.Action(
            person,
            "Order Completed",
            PurposeSet.named(purpose),
            village.world.now,
            Map.of(),
            Set.of("lamp"));
    village.world.atomic(
        () -> {
          village.world.firing().fire(new ActionsStored(List.of(action)));
          return true;
        });
  }

  private static boolean taught(Village village) {
    return (Boolean) village.world.column("select bought from campaigns.example").get(0);
  }

  private static void pass(Village village, Duration time) {
    village.world.now = village.world.now.plus(time);
  }

  private static void learn(Village village) {
    while (village.world.atomic(village.world.bean(Lessons.class)::learn)) {
      // There is more.
    }
  }

  private static double reward(Village village, Decision decision) {
    return (Double) learnt(village, decision);
  }

  private static Object learnt(Village village, Decision decision) {
    return village
        .world
        .column(
            "select learnt from campaigns.example where decision_id = '"
                + decision.id().orElseThrow()
                + "'")
        .get(0);
  }

  private static void with(Database.Kind kind, Consumer<Village> test) {
    try (Village village = new Village(kind)) {
      rules(village, ASSUMED, 0);
      test.accept(village);
    }
  }
}
