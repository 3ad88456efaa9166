package takt.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

class CookieTest {

  private static final Map<Language, String> TEXTS = Map.of(Language.DE, "Das", Language.EN, "It");

  @Test
  @DisplayName("C9.1 an entry says what it does and why it is necessary in both languages, or not")
  void refusesHalfTexts() {
    Map<Language, String> half = Map.of(Language.DE, "Das");
    assertThatThrownBy(() -> cookie("visitor", half, Map.of(), List.of()))
        .hasMessageStartingWith("description");
    assertThatThrownBy(() -> cookie("visitor", TEXTS, half, List.of()))
        .hasMessageStartingWith("necessary");
    assertThatThrownBy(
            () -> cookie("visitor", TEXTS, Map.of(Language.DE, " ", Language.EN, "a"), List.of()))
        .hasMessageStartingWith("necessary");
    assertThatThrownBy(() -> new CookieLifetime(Optional.of(1), half))
        .hasMessageStartingWith("words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "Visitor", "1st", "a b", "visitor_id"})
  void refusesWhatIsNoCode(String code) {
    assertThatThrownBy(() -> cookie(code, TEXTS, Map.of(), List.of()))
        .hasMessageStartingWith("code");
  }

  @Test
  @DisplayName("C9.1 an entry is on the sites it names and below them, or on all")
  void isOnItsSites() {
    Cookie everywhere = cookie("visitor", TEXTS, Map.of(), List.of());
    Cookie shop = cookie("visitor", TEXTS, Map.of(), List.of("Shop.example.com"));
    assertThat(everywhere.on("blog.example.com")).isTrue();
    assertThat(shop.on("shop.example.com")).isTrue();
    assertThat(shop.on("www.shop.example.com")).isTrue();
    assertThat(shop.on("blog.example.com")).isFalse();
    assertThatThrownBy(
            () -> cookie("visitor", TEXTS, Map.of(), Collections.nCopies(21, "a.example")))
        .hasMessageStartingWith("sites");
  }

  @ParameterizedTest
  @DisplayName("C9.1 how long it stays is said in words, made from the days where there are none")
  @CsvSource({
    "0, bis Sie den Browser schließen, until you close the browser",
    "1, 1 Tag, 1 day",
    "30, 30 Tage, 30 days",
    "92, 4 Monate, 4 months",
    "365, 1 Jahr, 1 year",
    "730, 2 Jahre, 2 years",
  })
  void saysHowLong(int days, String german, String english) {
    CookieLifetime lifetime = new CookieLifetime(Optional.of(days), Map.of());
    assertThat(lifetime.in(Language.DE)).isEqualTo(german);
    assertThat(lifetime.in(Language.EN)).isEqualTo(english);
    assertThat(new CookieLifetime(Optional.of(days), TEXTS).in(Language.DE)).isEqualTo("Das");
  }

  @Test
  void refusesALifetimeThatNobodySays() {
    assertThatThrownBy(() -> new CookieLifetime(Optional.empty(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CookieLifetime(Optional.of(-1), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CookieLifetime(Optional.of(36_501), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "privacy", "ftp://a.example", "https://", "a b"})
  void leadsNobodyAnywhereElse(String link) {
    assertThatThrownBy(() -> new CookieOwner("Shop", Optional.empty(), Optional.of(link)))
        .hasMessageStartingWith("privacy");
  }

  private static Cookie cookie(
      String code,
      Map<Language, String> description,
      Map<Language, String> necessary,
      List<String> sites) {
    return new Cookie(
        code,
        new CookiePattern("visitor", false, Optional.empty()),
        CookieKind.COOKIE,
        new PurposeCode("offers"),
        description,
        CookieLifetime.session(),
        new CookieOwner("Shop", Optional.empty(), Optional.empty()),
        necessary,
        sites);
  }
}
