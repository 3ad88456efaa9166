package takt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeBandsTest {

  private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATE = Instant.parse("2026-02-01T00:00:00Z");

  @Test
  void bandsLieBetweenTheCutsTheLatestFirst() {
    TimeBands bands = TimeBands.of(List.of(EARLY, LATE, EARLY));
    assertThat(bands.cuts()).containsExactly(LATE, EARLY);
    assertThat(bands.latest()).isEqualTo(LATE);
    assertThat(bands.before(1)).isEqualTo(LATE);
    assertThat(bands.from(1)).contains(EARLY);
    assertThat(bands.before(2)).isEqualTo(EARLY);
    assertThat(bands.from(2)).isEmpty();
    assertThat(bands.number("t"))
        .isEqualTo("(case when t < ? then 1 else 0 end + case when t < ? then 1 else 0 end)");
    assertThat(TimeBands.of(List.of()).isEmpty()).isTrue();
  }
}
