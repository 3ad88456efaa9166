package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as senders write them, by clocks that may be wrong. */
class EventTimesTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private final EventTimes times = new EventTimes(NOW);

  @ParameterizedTest
  @CsvSource({
    "2025-06-01T10:00:00Z, 2025-06-01T10:00:00Z",
    "2025-06-01t10:00:00.123456789z, 2025-06-01T10:00:00.123456789Z",
    "2025-06-01T10:00:00+02:00, 2025-06-01T08:00:00Z",
    "2025-06-01T10:00:00-0930, 2025-06-01T19:30:00Z",
    "2025-06-01T10:00:00+02, 2025-06-01T08:00:00Z",
    "2025-06-01 10:00:00, 2025-06-01T10:00:00Z",
    "2025-06-01 10:00:00 +0200, 2025-06-01T08:00:00Z",
    "2025-06-01T10:00, 2025-06-01T10:00:00Z",
    "2025-06-01, 2025-06-01T00:00:00Z"
  })
  @DisplayName("T.12 a time is read in any zone of ISO 8601; without one it is in UTC")
  void zones(String text, Instant time) {
    assertThat(EventTimes.read(text)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "1748772000",
        "2025-13-01",
        "2025-02-30T00:00:00Z",
        "1969-12-31",
        "-50000-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "2025-06-01T10:00:00+99:00"
      })
  @DisplayName("T.10 what is no time, or of no clock, says nothing")
  void noTimes(String text) {
    assertThat(EventTimes.read(text)).isEmpty();
    assertThat(times.of(text, "", "", false)).isEqualTo(NOW);
  }

  @ParameterizedTest
  @CsvSource({
    // A clock ten years late, one a day early: what counts is how long before sending it was.
    "2016-01-01T11:00:00Z, 2016-01-01T12:00:00Z, 2026-01-01T11:00:00Z",
    "2026-01-02T12:00:00Z, 2026-01-02T12:00:05Z, 2026-01-01T11:59:55Z",
    // Sent before it happened: it happened now.
    "2026-01-01T12:00:00Z, 2026-01-01T11:00:00Z, 2026-01-01T12:00:00Z",
    // An absurd distance ends where clocks begin.
    "1970-01-01T00:00:00Z, 9999-01-01T00:00:00Z, 1970-01-01T00:00:00Z"
  })
  @DisplayName("T.10 an event happened as long ago as its sender's clock says")
  void clocks(String timestamp, String sent, Instant happened) {
    assertThat(times.of(timestamp, "", sent, false)).isEqualTo(happened);
    assertThat(times.of("", timestamp, sent, false)).isEqualTo(happened);
  }

  @Test
  @DisplayName("F10.3 an event from the future happened now")
  void future() {
    assertThat(times.of("2999-01-01T00:00:00Z", "", "", false)).isEqualTo(NOW);
  }
}
