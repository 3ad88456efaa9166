package takt.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The limit of mails that anybody can ask for")
class MailCountsTest {

  private static final int MOST = 3;

  private final MailCounts counts = new MailCounts();

  @Test
  @DisplayName("W.12 is each network's own, and new in each minute")
  void eachNetwork() {
    assertThat(taken("192.0.2.1", 1, 10)).isEqualTo(MOST);
    assertThat(taken("192.0.2.1", 2, 10)).isEqualTo(MOST);
  }

  @Test
  @DisplayName("W.12 is one for all networks together, however many they are")
  void allTogether() {
    long all = IntStream.range(0, 5_000).mapToLong(host -> taken("10.0.0." + host, 1, 1)).sum();

    assertThat(all).isEqualTo((long) MailCounts.ALL * MOST);
  }

  private long taken(String address, long minute, int times) {
    return IntStream.range(0, times).filter(one -> counts.take(address, minute, MOST)).count();
  }
}
