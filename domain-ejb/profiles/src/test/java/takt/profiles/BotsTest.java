package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is a bot, by the name it gives itself. */
class BotsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/user-agents/bots.txt", delimiter = '\t')
  @DisplayName("F10.6 bots are known by their user agents")
  void bots(String userAgent) {
    assertThat(Bots.sent(userAgent)).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
        "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
            + " Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (Linux; Android 9; CUBOT_X19 Build/PPR1; wv) AppleWebKit/537.36 (KHTML, like"
            + " Gecko) Version/4.0 Chrome/74.0.3729.157 Mobile Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
            + " Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/500.0;FBDV/iPhone14,5]",
        "okhttp/4.12.0",
        "analytics-java/3.5.4",
        "curl/8.5.0",
        "ShopApp/3.1 CFNetwork/1568.100.1 Darwin/24.0.0"
      })
  @DisplayName("Persons' browsers and apps, and a shop's own tools, are none")
  void persons(String userAgent) {
    assertThat(Bots.sent(userAgent)).isFalse();
  }
}
