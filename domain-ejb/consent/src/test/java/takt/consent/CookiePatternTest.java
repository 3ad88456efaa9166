package takt.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookiePatternTest {

  @ParameterizedTest
  @DisplayName("C9.5 a name, or its beginning, and the domain with what is below it")
  @CsvSource({
    "_ga, false, , _ga, shop.example, true",
    "_ga, false, , _GA, shop.example, false",
    "_ga, false, , _ga_1, shop.example, false",
    "_ga, true, , _ga, shop.example, true",
    "_ga, true, , _ga_1, shop.example, true",
    "_ga, true, , x_ga, shop.example, false",
    "IDE, false, doubleclick.net, IDE, doubleclick.net, true",
    "IDE, false, doubleclick.net, IDE, ad.doubleclick.net, true",
    "IDE, false, doubleclick.net, IDE, notdoubleclick.net, false",
    "IDE, false, doubleclick.net, IDE, net, false",
    "IDE, false, .DoubleClick.net, IDE, ad.doubleclick.net, true",
  })
  void matches(
      String name, boolean prefix, String domain, String what, String host, boolean matches) {
    CookiePattern pattern = new CookiePattern(name, prefix, Optional.ofNullable(domain));
    assertThat(pattern.matches(what, host)).isEqualTo(matches);
  }

  @Test
  @DisplayName("C9.5 an exact name goes first, then the longer prefix, then the narrower domain")
  void orders() {
    CookiePattern exact = pattern("_g", false, null);
    CookiePattern longer = pattern("_ga_", true, null);
    CookiePattern narrow = pattern("_ga", true, "a.example.org");
    CookiePattern broad = pattern("_ga", true, "example.org");
    CookiePattern anywhere = pattern("_ga", true, null);
    assertThat(
            List.of(anywhere, broad, narrow, longer, exact).stream()
                .sorted(CookiePattern.CLOSEST_FIRST))
        .containsExactly(exact, longer, narrow, broad, anywhere);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", "a..b", "-a.b", "a b.c", "http://a.b", "a.b/c", "a.b:80", "ä.de"})
  void aHostIsNotAnythingElse(String written) {
    assertThatThrownBy(() -> CookiePattern.host(written))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHostIsComparedWithoutDotsAndCapitals() {
    assertThat(CookiePattern.host(".Shop.Example.COM.")).isEqualTo("shop.example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\u0000b", "a\nb"})
  void aNameIsWritten(String name) {
    assertThatThrownBy(() -> pattern(name, false, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> pattern("n".repeat(201), false, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CookiePattern pattern(String name, boolean prefix, String domain) {
    return new CookiePattern(name, prefix, Optional.ofNullable(domain));
  }
}
