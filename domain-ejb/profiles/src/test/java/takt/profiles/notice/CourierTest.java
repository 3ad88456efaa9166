package takt.profiles.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F7.12 How notices are signed, and tried again")
class CourierTest {

  @Test
  @DisplayName("the signature is HMAC-SHA-256; made with openssl dgst -sha256 -mac HMAC")
  void signed() {
    assertThat(
            Courier.signature(
                "00".repeat(32), "{\"id\":\"1\"}", Instant.parse("2026-01-01T12:00:00Z")))
        .isEqualTo(
            "t=1767268800,v1=023ab1bb1251d1c234569559674d339a9310b5c7736dac6c411673240cf96d67");
  }

  @Test
  @DisplayName("pauses double up to a day, for about four days in all")
  void pauses() {
    Duration all = Duration.ZERO;
    for (int tries = 0; tries < NoticeRows.TRIES - 1; tries++) {
      all = all.plus(NoticeRows.pause(tries));
    }
    assertThat(NoticeRows.pause(0)).isEqualTo(Duration.ofMinutes(1));
    assertThat(NoticeRows.pause(30)).isEqualTo(Duration.ofDays(1));
    assertThat(all).isBetween(Duration.ofDays(4), Duration.ofDays(5));
  }
}
