package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Campaign;
import takt.campaigns.campaign.Reading;
import takt.kernel.ProfileId;
import takt.profiles.Attribute;
import takt.profiles.Familiarity;
import takt.profiles.ProfileView;
import takt.profiles.SituationCondition;
import takt.profiles.Surroundings;

@DisplayName("The situation of a decision")
class MomentTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Optional<String> EVENING = Optional.of("daypart == 'evening'");

  /** Counts how often it is asked. */
  private static final class Counting implements SituationCondition {

    private final SituationCondition asked = Reading.situations().read(EVENING.orElseThrow());
    private int times;

    @Override
    public boolean asksTheClock() {
      return asked.asksTheClock();
    }

    @Override
    public boolean holds(Surroundings surroundings) {
      times++;
      return asked.holds(surroundings);
    }
  }

  @Test
  @DisplayName("G12.2 goes by the clock that the caller names, the person's, the company's")
  void byWhichClock() {
    Moment unsaid = moment(Map.of());
    assertThat(unsaid.zone(Optional.empty())).isEqualTo(BERLIN);
    assertThat(unsaid.zone(living("Asia/Tokyo"))).isEqualTo(TOKYO);
    assertThat(unsaid.zone(living("the moon"))).isEqualTo(BERLIN);
    assertThat(moment(Map.of("timezone", "UTC")).zone(living("Asia/Tokyo")))
        .isEqualTo(ZoneId.of("UTC"));
  }

  @Test
  @DisplayName("G12.3 asks a condition once for each clock")
  void asksOnce() {
    Counting counting = new Counting();
    Moment moment = new Moment(Map.of(EVENING.orElseThrow(), counting), Map.of(), Shop.NOW, BERLIN);
    for (int time = 0; time < 3; time++) {
      assertThat(moment.holds(EVENING, BERLIN)).isFalse();
      assertThat(moment.holds(EVENING, TOKYO)).isTrue();
    }
    assertThat(counting.times).isEqualTo(2);
  }

  @Test
  @DisplayName("G12.1 holds without a condition, and never with one that has become unusable")
  void withoutAny() {
    assertThat(moment(Map.of()).holds(Optional.empty(), BERLIN)).isTrue();
    assertThat(moment(Map.of()).holds(Optional.of("gone"), BERLIN)).isFalse();
  }

  @Test
  @DisplayName("G12.2 may still fit as long as nobody knows by which clock somebody lives")
  void mayFit() {
    Campaign cosy = Shop.CAMPAIGNS.get("cosy");
    Campaign weekend = Shop.CAMPAIGNS.get("weekend");
    assertThat(Shop.moment(Map.of(), Shop.NOW).mayFit(cosy)).isTrue();
    assertThat(Shop.moment(Map.of("timezone", "UTC"), Shop.NOW).mayFit(cosy)).isFalse();
    assertThat(Shop.moment(Map.of(), Shop.NOW).mayFit(weekend)).isTrue();
    assertThat(Shop.moment(Map.of("timezone", "Pacific/Kiritimati"), Shop.NOW).mayFit(weekend))
        .isFalse();
    assertThat(moment(Map.of()).mayFit(Shop.CAMPAIGNS.get("tea"))).isTrue();
  }

  private static Moment moment(Map<String, String> context) {
    return new Moment(new HashMap<>(), context, Shop.NOW, BERLIN);
  }

  private static Optional<ProfileView> living(String zone) {
    return Optional.of(
        new ProfileView(
            new ProfileId(new UUID(1, 2)),
            Shop.OFFERS,
            Map.of("timezone", new Attribute("timezone", zone, "account", Shop.NOW)),
            List.of(),
            Map.of(),
            Map.of(),
            Familiarity.STRANGER,
            Optional.empty(),
            OptionalInt.empty(),
            Map.of()));
  }
}
