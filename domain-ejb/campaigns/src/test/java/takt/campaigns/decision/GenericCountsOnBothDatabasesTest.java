package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.CampaignResults.ToNobody;
import takt.campaigns.Decision;
import takt.campaigns.Results;
import takt.kernel.ProfileId;
import takt.platform.Database;

@DisplayName("What is shown to nobody known")
@SuppressWarnings("UnnecessaryAssignment") // no framework puts the other node together
class GenericCountsOnBothDatabasesTest {

  private static final Duration DAY = Duration.ofDays(1);

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G2.6 is counted by day, message and placement, on every node, and in no other line")
  void counted(Database.Kind kind) {
    try (Village village = new Village(kind)) {
      UUID campaign = lamps(village);
      village.decide(Village.BANNER);
      village.decide(Village.BANNER);
      village.decide(Village.PAGE);
      ProfileId refused = village.customer("8");
      assertThat(village.decide(refused, Village.BANNER).outcome())
          .isEqualTo(Decision.Outcome.GENERIC);
      ProfileId anna = village.customer("7", "offers");
      assertThat(village.decide(anna, Village.BANNER).outcome()).isEqualTo(Decision.Outcome.SHOWN);
      assertThat(results(village, campaign).showings()).as("in memory only").isZero();

      write(village, village.world.bean(GenericCounts.class));
      write(village, village.world.bean(GenericCounts.class));
      assertThat(results(village, campaign))
          .isEqualTo(
              new ToNobody(
                  4,
                  List.of(
                      new ToNobody.Showings("lamp", Village.BANNER, 3),
                      new ToNobody.Showings("lamp", Village.PAGE, 1))));

      GenericCounts otherNode = new GenericCounts();
      otherNode.rows = village.world.bean(GenericRows.class);
      otherNode.clock = village.world.bean(GenericCounts.class).clock;
      otherNode.count(Village.PAGE, village.decide(Village.PAGE));
      write(village, otherNode);
      write(village, village.world.bean(GenericCounts.class));
      assertThat(results(village, campaign).showings()).isEqualTo(6);
      assertThat(village.world.column("select count(*) from campaigns.decision"))
          .asString()
          .isEqualTo("[1]");
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G2.6 a span has the days that it touches, and days are forgotten after 1,096")
  void days(Database.Kind kind) {
    try (Village village = new Village(kind)) {
      UUID campaign = lamps(village);
      GenericCounts counts = village.world.bean(GenericCounts.class);
      village.decide(Village.BANNER);
      village.world.now = Village.START.plus(DAY);
      village.decide(Village.BANNER);
      village.decide(Village.BANNER);
      write(village, counts);
      Instant midnight = Instant.parse("2026-01-02T00:00:00Z");
      assertThat(results(village, campaign, midnight.minusSeconds(1), midnight).showings())
          .isEqualTo(1);
      assertThat(results(village, campaign, midnight, midnight.plusSeconds(1)).showings())
          .isEqualTo(2);
      assertThat(results(village, campaign, midnight.plus(DAY), midnight.plus(DAY.multipliedBy(2))))
          .isEqualTo(new ToNobody(0, List.of()));

      village.world.now = Village.START.plus(DAY.multipliedBy(GenericCounts.DAYS + 1));
      write(village, counts);
      assertThat(village.world.column("select showings from campaigns.showing_to_nobody"))
          .asString()
          .isEqualTo("[2]");
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G2.6 a preview is not counted, and neither is silence")
  void notCounted(Database.Kind kind) {
    try (Village village = new Village(kind)) {
      UUID campaign = lamps(village);
      village.decide(Village.BANNER);
      village.previewForNobody(Village.BANNER);
      write(village, village.world.bean(GenericCounts.class));
      assertThat(results(village, campaign).showings()).isEqualTo(1);
      village.end(campaign);
      assertThat(village.decide(Village.BANNER).outcome()).isEqualTo(Decision.Outcome.NONE);
      write(village, village.world.bean(GenericCounts.class));
      assertThat(results(village, campaign).showings()).isEqualTo(1);
    }
  }

  private static UUID lamps(Village village) {
    return village.run(
        Village.plan(
            "lamps",
            Set.of(Village.BANNER, Village.PAGE),
            Village.message("lamp", Optional.empty())));
  }

  private static void write(Village village, GenericCounts counts) {
    village.world.atomic(
        () -> {
          counts.write();
          return true;
        });
  }

  private static ToNobody results(Village village, UUID campaign) {
    return results(village, campaign, village.world.now.minus(DAY), village.world.now);
  }

  private static ToNobody results(Village village, UUID campaign, Instant from, Instant until) {
    return village
        .world
        .atomic(() -> village.world.bean(Results.class).of(campaign, from, until))
        .toNobody();
  }
}
