package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.AlteredPlan;
import takt.campaigns.CampaignPlan;
import takt.campaigns.Deal;
import takt.campaigns.Deals;
import takt.campaigns.Goal;
import takt.kernel.ProfileId;
import takt.platform.Database;

@DisplayName("What the deal gave")
class DealsOnBothDatabasesTest {

  private static final String ANNA = "7";

  /** After a purchase of what nobody has said more of (rule G11.1). */
  private static final Duration SPOKEN_OF_AGAIN = Duration.ofDays(366);

  private static final Duration DAY = Duration.ofDays(1);

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName(
      "G17.1 a purchase after a click counts whatever is bought later, unless it goes back")
  void purchasesStay(Database.Kind kind) {
    try (Village village = new Village(kind)) {
      ProfileId anna = village.customer(ANNA, "offers");
      village.run(lamps());
      buy(village, "old", "lamp");
      pass(village, SPOKEN_OF_AGAIN);
      village.click(anna, village.decide(anna, Village.BANNER));
      assertThat(deal(village, anna).bought()).as("bought before the click").isZero();

      pass(village, DAY);
      buy(village, "first", "lamp");
      assertThat(deal(village, anna).bought()).isEqualTo(1);
      pass(village, Duration.ofDays(60));
      buy(village, "second", "lamp");
      buy(village, "other", "shade");
      assertThat(deal(village, anna).bought()).isEqualTo(1);
      assertThat(deal(village, anna).redeemed()).isEqualTo(1);

      village.track("Order Refunded", ANNA, "{'order_id':'first'}");
      assertThat(deal(village, anna).bought()).isZero();
      assertThat(deal(village, anna).redeemed()).isZero();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G17.2 a message is redeemed once: the last clicked one about what was bought")
  void redeemedOnce(Database.Kind kind) {
    try (Village village = new Village(kind)) {
      ProfileId anna = village.customer(ANNA, "offers");
      village.run(lamps());
      for (int day = 0; day < 3; day++) {
        village.click(anna, village.decide(anna, Village.BANNER));
        pass(village, DAY);
      }
      buy(village, "one", "lamp");
      pass(village, DAY);
      buy(village, "two", "lamp");
      assertThat(deal(village, anna).clicked()).isEqualTo(3);
      assertThat(deal(village, anna).bought()).isEqualTo(1);
      assertThat(deal(village, anna).redeemed()).isEqualTo(1);
      pass(village, SPOKEN_OF_AGAIN);
      village.click(anna, village.decide(anna, Village.BANNER));
      buy(village, "three", "lamp");
      assertThat(deal(village, anna).bought()).isEqualTo(1);
      assertThat(deal(village, anna).redeemed()).isEqualTo(2);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G17.2 a coupon without an item is redeemed when its campaign's goal is reached")
  void goals(Database.Kind kind) {
    try (Village village = new Village(kind)) {
      ProfileId anna = village.customer(ANNA, "offers");
      village.run(
          AlteredPlan.from(
                  Village.plan(
                      "coupons", Set.of(Village.BANNER), Village.message("ten", Optional.empty())))
              .with(new Goal("Coupon Redeemed", 7, Optional.empty()))
              .plan());
      village.decide(anna, Village.BANNER);
      pass(village, DAY);
      village.track("Coupon Redeemed", ANNA, "{}");
      village.track("Coupon Redeemed", ANNA, "{}");
      assertThat(deal(village, anna).bought()).isZero();
      assertThat(deal(village, anna).redeemed()).isEqualTo(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G17.2 the purchase that reaches the goal is no second redemption of the campaign")
  void noSecond(Database.Kind kind) {
    try (Village village = new Village(kind)) {
      ProfileId anna = village.customer(ANNA, "offers");
      village.run(
          AlteredPlan.from(lamps()).with(new Goal("Order Completed", 7, Optional.empty())).plan());
      village.click(anna, village.decide(anna, Village.BANNER));
      pass(village, DAY);
      village.decide(anna, Village.BANNER);
      pass(village, DAY);
      buy(village, "one", "lamp");
      assertThat(deal(village, anna).chosen()).isEqualTo(2);
      assertThat(deal(village, anna).bought()).isEqualTo(1);
      assertThat(deal(village, anna).redeemed()).isEqualTo(1);
    }
  }

  private static CampaignPlan lamps() {
    return Village.plan(
        "lamps", Set.of(Village.BANNER), Village.message("lamp", Optional.of("lamp")));
  }

  private static void buy(Village village, String order, String item) {
    village.track(
        "Order Completed",
        ANNA,
        "{'order_id':'%s','products':[{'product_id':'%s','price':5}]}".formatted(order, item));
  }

  private static void pass(Village village, Duration time) {
    village.world.now = village.world.now.plus(time);
  }

  private static Deal deal(Village village, ProfileId profile) {
    return village.world.atomic(() -> village.world.bean(Deals.class).of(profile)).get(0);
  }
}
