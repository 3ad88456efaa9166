package takt.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("G7.3 a campaign")
class CampaignStateTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  @ParameterizedTest(name = "{0}, from {1}, until {2} is {3}")
  @CsvSource({
    "DRAFT, , , DRAFT",
    "DRAFT, 1, 2, DRAFT",
    "DRAFT, , -1, DRAFT",
    "RUNNING, , , RUNNING",
    "RUNNING, 1, 2, SCHEDULED",
    "RUNNING, 0, 1, RUNNING",
    "RUNNING, -1, 0, ENDED",
    "RUNNING, , -1, ENDED",
    "PAUSED, 1, 2, PAUSED",
    "PAUSED, -1, 1, PAUSED",
    "PAUSED, -2, -1, ENDED",
    "ENDED, 1, 2, ENDED"
  })
  @DisplayName("G7.3 moves by time alone, its hours counted from now")
  void movesByTimeAlone(CampaignState stored, Integer from, Integer until, CampaignState expected) {
    assertThat(stored.at(hours(from), hours(until), NOW)).isEqualTo(expected);
  }

  @Test
  @DisplayName("G1.1 G7.3 that is scheduled can be paused and ended, and not started again")
  void scheduledCanBeCalledOff() {
    assertThat(CampaignState.SCHEDULED.pause()).isEqualTo(CampaignState.PAUSED);
    assertThat(CampaignState.SCHEDULED.end()).isEqualTo(CampaignState.ENDED);
    assertThatThrownBy(CampaignState.SCHEDULED::start).isInstanceOf(WrongState.class);
  }

  private static Optional<Instant> hours(Integer hours) {
    return Optional.ofNullable(hours).map(one -> NOW.plus(Duration.ofHours(one)));
  }
}
