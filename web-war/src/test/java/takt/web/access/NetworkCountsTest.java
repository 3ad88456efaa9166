package takt.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The limit of requests of callers without a key")
class NetworkCountsTest {

  private static final int MOST = 3;
  private static final String BUSY = "192.0.2.1";

  private final NetworkCounts counts = new NetworkCounts();

  @Test
  @DisplayName("W.10 is each network address's own, and new in each second")
  void eachAddress() {
    for (int i = 0; i < MOST; i++) {
      assertThat(counts.take(BUSY, 1, MOST)).isTrue();
    }

    assertThat(counts.take(BUSY, 1, MOST)).isFalse();
    assertThat(taken(200)).as("of 200 neighbours").isGreaterThan(150);
    assertThat(counts.take(BUSY, 2, MOST)).isTrue();
  }

  @Test
  @DisplayName("W.10 lets any number of addresses share a fixed number of counters")
  void fixedMemory() {
    assertThat(taken(100_000)).isBetween(1L, (long) NetworkCounts.COUNTERS * MOST);
  }

  private long taken(int addresses) {
    return IntStream.range(0, addresses)
        .filter(host -> counts.take("2001:db8::" + Integer.toHexString(host), 1, MOST))
        .count();
  }
}
