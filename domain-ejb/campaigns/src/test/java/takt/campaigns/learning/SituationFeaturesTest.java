package takt.campaigns.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.kernel.Language;
import takt.profiles.Situation;
import takt.profiles.Surroundings;

@DisplayName("G13.2 What the learner knows of a situation")
class SituationFeaturesTest {

  private static Features of(String at, String zone, Map<String, String> context, String facets) {
    return Features.of(
        "home",
        Language.DE,
        new Surroundings(context, Situation.parse(facets), Instant.parse(at), ZoneId.of(zone)));
  }

  private static Features words() {
    return new Features().is("placement", "home").is("language", "DE");
  }

  @Test
  @DisplayName("G12.2 is the time of day, the season and the weekend of the clock there")
  void byTheClock() {
    assertThat(of("2026-11-27T23:30:00Z", "UTC", Map.of(), "").build().text())
        .as("a Friday night")
        .isEqualTo(
            words()
                .is("daypart", "night")
                .is("season", "autumn")
                .is("weekend", "false")
                .build()
                .text());
    assertThat(of("2026-11-27T23:30:00Z", "Asia/Tokyo", Map.of(), "").build().text())
        .as("a Saturday morning")
        .isEqualTo(
            words()
                .is("daypart", "morning")
                .is("season", "autumn")
                .is("weekend", "true")
                .build()
                .text());
  }

  @Test
  @DisplayName("is what is said, in the context before the facets and both before the clock")
  void asSaid() {
    Map<String, String> context = Map.of("weather", "hot", "season", "summer", "cart", "7");
    assertThat(
            of("2026-11-27T23:30:00Z", "UTC", context, "daypart=noon,weather=cold,crowd=few")
                .build()
                .text())
        .isEqualTo(
            words()
                .is("crowd", "few")
                .is("daypart", "noon")
                .is("season", "summer")
                .is("weather", "hot")
                .is("weekend", "false")
                .build()
                .text());
  }

  @Test
  @DisplayName("is the page without what is asked of it, and of a long one the beginning")
  void page() {
    String plain = page("/tea");
    assertThat(page("/tea?visitor=12")).isEqualTo(plain);
    assertThat(page("/tea#top?x")).isEqualTo(plain);
    assertThat(page("/coffee")).isNotEqualTo(plain);
    assertThat(page("a".repeat(200))).isEqualTo(page("a".repeat(60)));
  }

  private static String page(String page) {
    return of("2026-11-27T23:30:00Z", "UTC", Map.of("page", page), "").build().text();
  }
}
