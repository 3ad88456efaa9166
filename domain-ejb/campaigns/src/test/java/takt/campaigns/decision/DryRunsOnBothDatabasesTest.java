package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.DryRun;
import takt.campaigns.DryRunRequest;
import takt.campaigns.DryRuns;
import takt.campaigns.UnknownPlacement;
import takt.campaigns.Verdict;
import takt.kernel.Language;
import takt.platform.Database;

@DisplayName("A dry run")
class DryRunsOnBothDatabasesTest {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("G7.7 looks at every placement, counts each person once, and tells by dose")
  void everyPlacement(Database.Kind kind) {
    try (Village village = new Village(kind)) {
      for (int number = 0; number < 10; number++) {
        village.customer("known" + number, "offers");
      }
      for (int number = 0; number < 5; number++) {
        village.customer("refused" + number);
      }
      village.run(
          Village.plan(
              "first", 90, Set.of(Village.BANNER), Village.message("first", Optional.empty())));
      UUID tried =
          village.draft(
              Village.plan(
                  "lamps",
                  Set.of(Village.BANNER, Village.PAGE),
                  Village.message("lamp", Optional.empty(), Village.words(0), Village.words(1))));

      DryRun run = run(village, tried, Optional.empty());
      assertThat(run.lookedAt()).isEqualTo(15);
      assertThat(run.reached()).hasValue(15);
      assertThat(run.byDose())
          .containsExactly(
              new DryRun.ByDose(1, OptionalLong.of(5)), new DryRun.ByDose(2, OptionalLong.of(10)));
      assertThat(run.byDegree())
          .containsExactly(
              new DryRun.Reached(1, false, OptionalLong.of(5)),
              new DryRun.Reached(1, true, OptionalLong.of(10)));
      assertThat(run.stopped()).isEmpty();

      DryRun banner = run(village, tried, Optional.of(Village.BANNER));
      assertThat(banner.reached()).hasValue(0);
      assertThat(banner.stopped())
          .isEqualTo(List.of(new DryRun.Stopped(Verdict.RANKED, OptionalLong.of(15))));
      assertThat(run(village, tried, Optional.of(Village.PAGE)).reached()).hasValue(15);
      assertThatExceptionOfType(UnknownPlacement.class)
          .isThrownBy(() -> run(village, tried, Optional.of("elsewhere")));
    }
  }

  private static DryRun run(Village village, UUID campaign, Optional<String> placement) {
    DryRunRequest question = new DryRunRequest(campaign, placement, Language.EN, Map.of());
    return village.world.atomic(() -> village.world.bean(DryRuns.class).run(question));
  }
}
