package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.CampaignPlan;
import takt.campaigns.Campaigns;
import takt.campaigns.ContinueRequest;
import takt.campaigns.Message;
import takt.campaigns.NoWordingForChannel;
import takt.campaigns.NothingToContinue;
import takt.campaigns.QueuedMessage;
import takt.campaigns.QueuedMessages;
import takt.campaigns.Variant;
import takt.campaigns.WrongState;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.profiles.NotPermitted;

@DisplayName("A queued message that goes on with a decision")
class QueueContinuesOnBothDatabasesTest {

  private static final Set<String> BANNER = Set.of(Village.BANNER);
  private static final String ANNA = "7";

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G4.6 is the same message in the channel's words, by the dose of now")
  void isTheSameMessage(Database.Kind kind) {
    try (Village village = new Village(kind)) {
      village.run(
          Village.plan("strong", 90, Set.of(Village.PAGE), Village.message("tea", item("tea"))));
      UUID campaign = village.run(lamps());
      ProfileId anna = village.customer(ANNA, "offers");
      UUID banner = banner(village, anna);
      assertThat(queue(village, anna, banner, Channel.EMAIL, Duration.ofHours(1)))
          .satisfies(one -> assertThat(one.campaign()).isEqualTo(campaign))
          .satisfies(one -> assertThat(one.message()).isEqualTo("lamp"))
          .satisfies(one -> assertThat(one.content().orElseThrow().title()).isEqualTo("Mail 0"));

      village.track(
          "Order Completed", ANNA, "{'order_id':'a','products':[{'product_id':'shade'}]}");
      assertThat(queue(village, anna, banner, Channel.EMAIL, Duration.ofHours(1)).variant())
          .as("a customer's dose is 3")
          .isEqualTo("email-en-3");
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G4.6 goes on with nothing of somebody else, or of long ago, or without words")
  void isRefused(Database.Kind kind) {
    try (Village village = new Village(kind)) {
      UUID campaign = village.run(lamps());
      ProfileId anna = village.customer(ANNA, "offers");
      ProfileId ben = village.customer("8", "offers");
      UUID banner = banner(village, anna);
      refused(village, ben, banner, Channel.EMAIL, Duration.ZERO);
      refused(village, anna, new UUID(1, 2), Channel.EMAIL, Duration.ZERO);
      refused(village, anna, banner, Channel.EMAIL, Duration.ofDays(7));
      queue(village, anna, banner, Channel.EMAIL, Duration.ofDays(7).minusSeconds(1));
      refused(village, anna, banner, Channel.WEB, Duration.ofDays(1));
      queue(village, anna, banner, Channel.WEB, Duration.ofDays(1).minusSeconds(1));
      assertThatExceptionOfType(NoWordingForChannel.class)
          .isThrownBy(() -> queue(village, anna, banner, Channel.POST, Duration.ZERO));

      village.world.consents.permit(anna);
      assertThatExceptionOfType(NotPermitted.class)
          .isThrownBy(() -> queue(village, anna, banner, Channel.EMAIL, Duration.ZERO));
      village.world.consents.permit(anna, "offers");
      village.world.atomic(
          () ->
              village
                  .world
                  .bean(Campaigns.class)
                  .change(
                      campaign,
                      Village.plan("lamps", BANNER, Village.message("other", Optional.empty())),
                      2,
                      "the mayor"));
      refused(village, anna, banner, Channel.EMAIL, Duration.ZERO);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G4.6 goes on with nothing once its time is over or its campaign has ended")
  void isTooLate(Database.Kind kind) {
    try (Village village = new Village(kind)) {
      UUID campaign = village.run(lamps());
      ProfileId anna = village.customer(ANNA, "offers");
      UUID banner = banner(village, anna);
      village.end(campaign);
      assertThatExceptionOfType(WrongState.class)
          .isThrownBy(() -> queue(village, anna, banner, Channel.EMAIL, Duration.ZERO));
      village.world.now = Village.START.plus(Duration.ofDays(7));
      refused(village, anna, banner, Channel.EMAIL, Duration.ofDays(-7));
    }
  }

  private static UUID banner(Village village, ProfileId profile) {
    return village.decide(profile, Village.BANNER).id().orElseThrow();
  }

  private static void refused(
      Village village, ProfileId profile, UUID decision, Channel channel, Duration ahead) {
    assertThatExceptionOfType(NothingToContinue.class)
        .isThrownBy(() -> queue(village, profile, decision, channel, ahead));
  }

  private static QueuedMessage queue(
      Village village, ProfileId profile, UUID decision, Channel channel, Duration ahead) {
    ContinueRequest request =
        new ContinueRequest(profile, decision, channel, Language.EN, village.world.now.plus(ahead));
    return village.world.atomic(() -> village.world.bean(QueuedMessages.class).queue(request));
  }

  private static CampaignPlan lamps() {
    Message first = Village.message("first", item("first"), mail(0));
    Message lamp = Village.message("lamp", item("lamp"), Village.words(0), mail(0), mail(3));
    return Village.plan("lamps", BANNER, first, lamp);
  }

  private static Optional<String> item(String code) {
    return Optional.of(code);
  }

  private static Variant mail(int degree) {
    return new Variant(degree, Channel.EMAIL, Language.EN, "Mail " + degree, "B", "/", Set.of());
  }
}
