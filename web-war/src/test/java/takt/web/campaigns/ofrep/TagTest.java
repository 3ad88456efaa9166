package takt.web.campaigns.ofrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The ETag of all flags")
class TagTest {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final Tag TAG = Tag.of(NOW, "x-Y_9");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"1795694400.x-Y_9\"",
        "W/\"1795694400.x-Y_9\"",
        "1795694400.x-Y_9",
        "\"other\", \"1795694400.x-Y_9\""
      })
  @DisplayName("G18.7 is known however a client says it again")
  void known(String header) {
    assertThat(TAG.text()).isEqualTo("\"1795694400.x-Y_9\"");
    assertThat(Tag.standing(header, "x-Y_9", NOW)).contains(TAG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "\"1795694400.x-Y_8\"", "\"x-Y_9\"", "\"99999999999999.x-Y_9\""})
  @DisplayName("G18.7 is not taken for another one")
  void unknown(String header) {
    assertThat(Tag.standing(header, "x-Y_9", NOW)).isEmpty();
    assertThat(Tag.standing(null, "x-Y_9", NOW)).isEmpty();
  }

  @Test
  @DisplayName("G18.7 stands for ten minutes, and never before it was said")
  void expires() {
    assertThat(Tag.standing(TAG.text(), "x-Y_9", NOW.plusSeconds(599))).contains(TAG);
    assertThat(Tag.standing(TAG.text(), "x-Y_9", NOW.plusSeconds(600))).isEmpty();
    assertThat(Tag.standing(TAG.text(), "x-Y_9", NOW.minusSeconds(1))).isEmpty();
  }
}
