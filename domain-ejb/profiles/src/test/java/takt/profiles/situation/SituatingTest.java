package takt.profiles.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static takt.profiles.test.World.json;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import takt.profiles.Situation;
import takt.profiles.SituationFacet;
import takt.profiles.Surroundings;

@DisplayName("F3.8 situations and their facets")
class SituatingTest {

  private static final Situating ALL =
      new Situating(
          List.of(
              new SituationFacet("weather", List.of("cold", "hot")),
              new SituationFacet(SituationFacet.DAYPART, List.of()),
              new SituationFacet(SituationFacet.SEASON, List.of())),
          ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @CsvSource({
    "2026-02-28T22:59:59Z, Europe/Berlin, daypart=night&season=winter",
    "2026-02-28T23:00:00Z, Europe/Berlin, daypart=night&season=spring",
    "2026-06-01T03:59:59Z, Europe/Berlin, daypart=night&season=summer",
    "2026-06-01T04:00:00Z, Europe/Berlin, daypart=morning&season=summer",
    "2026-08-31T10:00:00Z, Europe/Berlin, daypart=afternoon&season=summer",
    "2026-09-01T16:00:00Z, Europe/Berlin, daypart=evening&season=autumn",
    "2026-11-30T20:59:59Z, Europe/Berlin, daypart=evening&season=autumn",
    "2026-12-01T21:00:00Z, Europe/Berlin, daypart=night&season=winter",
    "2026-12-01T21:00:00Z, America/New_York, daypart=afternoon&season=winter",
    "2026-12-01T21:00:00Z, +09:00, daypart=morning&season=winter",
    "2026-12-01T21:00:00Z, nowhere, daypart=night&season=winter"
  })
  @DisplayName("time of day and season are those where it happened, else the company's")
  void derived(Instant at, String zone, String expected) {
    Circumstances circumstances =
        Circumstances.of(json("{'$context':{'timezone':'" + zone + "'}}"));
    assertThat(ALL.of(circumstances, at)).isEqualTo(expected.replace('&', ','));
  }

  @Test
  @DisplayName("what the event says counts if it is a declared value, before what is derived")
  void said() {
    Instant noon = Instant.parse("2026-07-01T12:00:00Z");
    assertThat(
            ALL.of(
                Circumstances.of(
                    json("{'$context':{'situation':{'weather':'hot','season':'winter','x':'y'}}}")),
                noon))
        .isEqualTo("daypart=afternoon,season=winter,weather=hot");
    assertThat(
            ALL.of(
                Circumstances.of(
                    json(
                        "{'$context':{'timezone':7,'situation':{'weather':'lovely','daypart':1}}}")),
                noon))
        .isEqualTo("daypart=afternoon,season=summer");
    assertThat(ALL.of(Circumstances.of(json("{'$context':[]}")), noon))
        .isEqualTo(ALL.of(Circumstances.NONE, noon));
  }

  @Test
  @DisplayName("a decision's is what its context says, else its facets, else what is derived")
  void ofDecision() {
    assertThat(decided(Map.of("weather", "hot"), ""))
        .isEqualTo("daypart=afternoon,season=winter,weather=hot");
    assertThat(decided(Map.of("weather", "lovely"), "weather=cold,daypart=night"))
        .isEqualTo("daypart=night,season=winter,weather=cold");
    assertThat(decided(Map.of("weather", "hot", "season", "summer", "x", "y"), "weather=cold"))
        .isEqualTo("daypart=afternoon,season=summer,weather=hot");
    assertThat(decided(Map.of(), "")).isEqualTo("daypart=afternoon,season=winter");
  }

  private static String decided(Map<String, String> context, String situation) {
    Instant at = Instant.parse("2026-12-01T21:00:00Z");
    ZoneId zone = ZoneId.of("America/New_York");
    return ALL.of(new Surroundings(context, Situation.parse(situation), at, zone)).canonical();
  }

  @Test
  @DisplayName("without facets every situation is the same")
  void none() {
    Situating none = new Situating(List.of(), ZoneId.of("Europe/Berlin"));
    assertThat(none.of(Circumstances.NONE, Instant.EPOCH)).isEmpty();
    assertThat(none.known(Situation.parse("weather=hot"))).isEqualTo(Situation.UNKNOWN);
  }

  @Test
  @DisplayName("a situation is read from its text, and only declared values of it are known")
  void asked() {
    Situation asked = Situation.parse("weather=hot,mood=good,daypart=noon");
    assertThat(asked.canonical()).isEqualTo("daypart=noon,mood=good,weather=hot");
    assertThat(ALL.known(asked).canonical()).isEqualTo("weather=hot");
    assertThat(Situation.parse("")).isEqualTo(Situation.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hot", "weather=", "=hot", "a=b,", "a=b,a=c", "weather=%", "A=b", "a=b=c"})
  @DisplayName("what is no situation is refused")
  void nonsense(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Situation.parse(text));
  }

  @Test
  @DisplayName("a facet has at most eight values, and those that are derived are known")
  void facets() {
    List<String> nine = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
    for (List<String> bad : List.of(nine, List.<String>of(), List.of("a", "a"), List.of("A"))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new SituationFacet("weather", bad));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SituationFacet(SituationFacet.SEASON, List.of("monsoon")));
    assertThat(new SituationFacet(SituationFacet.SEASON, List.of()).values()).hasSize(4);
  }
}
