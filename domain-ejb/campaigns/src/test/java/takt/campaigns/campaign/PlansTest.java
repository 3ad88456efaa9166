package takt.campaigns.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.AlteredPlan;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignPlan;
import takt.campaigns.CampaignState;
import takt.campaigns.Cap;
import takt.campaigns.item.Shelf;

@DisplayName("What is kept in memory of campaigns")
class PlansTest {

  private static final CampaignPlan PLAN = StoredPlansTest.plan();
  private static final String PLACEMENT = PLAN.placements().first();

  private final Plans plans =
      plans(
          campaign(1, 10, CampaignState.RUNNING),
          campaign(2, 30, CampaignState.PAUSED),
          campaign(3, 20, CampaignState.RUNNING),
          campaign(4, 20, CampaignState.RUNNING));

  @Test
  @DisplayName("G2.2, G3.5 decisions about nobody known meet the highest priority first")
  void byPriority() {
    assertThat(plans.at(PLACEMENT)).extracting(Campaign::number).containsExactly(2, 3, 4, 1);
    assertThat(plans.at("nowhere")).isEmpty();
  }

  @Test
  @DisplayName("G8.1 contacts are counted in the windows of campaigns that run")
  void windows() {
    assertThat(plans.windows(PLACEMENT, PLAN.purpose()))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            PLAN.caps().stream().map(Cap::window).distinct().toList());
    assertThat(plans.windows("nowhere", PLAN.purpose())).isEmpty();
    Plans paused = plans(campaign(1, 10, CampaignState.PAUSED));
    assertThat(paused.windows(PLACEMENT, PLAN.purpose())).isEmpty();
  }

  private static Plans plans(Campaign... campaigns) {
    return new Plans(
        1,
        List.of(),
        List.of(campaigns),
        Shelf.EMPTY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of());
  }

  private static Campaign campaign(int number, int priority, CampaignState state) {
    return new Campaign(
        new UUID(0, number), number, 1, state, AlteredPlan.from(PLAN).with(priority).plan());
  }
}
