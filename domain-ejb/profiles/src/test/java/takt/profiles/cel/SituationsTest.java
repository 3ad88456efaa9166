package takt.profiles.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import takt.profiles.Situation;
import takt.profiles.Surroundings;
import takt.profiles.UnusableCondition;

@DisplayName("A condition on a situation (F17.8)")
class SituationsTest {

  /** A Sunday in November; in Berlin it is one o'clock in the afternoon. */
  private static final Instant NOW = Instant.parse("2026-11-22T12:05:00Z");

  private final Situations situations = new Situations();

  @ParameterizedTest(name = "{0} with {1}, {2}: {3}")
  @CsvSource(
      delimiter = '#',
      value = {
        "hour == 13 && minute == 5 && day == 22 && month == 11 # # # true",
        "weekday == 'sunday' && weekend && season == 'autumn' # # # true",
        "daypart == 'afternoon' # # # true",
        "daypart == 'evening' # daypart=evening # # true",
        "daypart == 'evening' # # daypart=evening # true",
        "season == 'winter' || hour < 3 # # # false",
        "weather == 'cold' # weather=cold # # true",
        "weather == 'cold' # # weather=cold # true",
        "weather == 'cold' # weather=hot # weather=cold # false",
        "weather == 'cold' # # # false",
        "!(weather == 'cold') # # # false",
        "has(context.weather) # # # false",
        "!has(context.weather) # # # true",
        "page.startsWith('/kitchen') && device in ['phone', 'watch'] #"
            + " page=/kitchen/tea;device=phone # # true",
        "place == 'Ulm' || mood == 'calm' # mood=calm # # true",
        "double(context.temperature) < 5.0 # temperature=-3.5 # # true",
        "double(context.temperature) < 5.0 # temperature=warm # # false",
        "situation.company == 'alone' # # company=alone # true",
        "now > timestamp('2026-11-22T12:00:00Z') # # # true"
      })
  @DisplayName("sees what is said, and the clock there")
  void sees(String text, String context, String situation, boolean holds) {
    assertThat(
            situations
                .read(text)
                .holds(
                    new Surroundings(
                        pairs(context, ";"),
                        new Situation(new TreeMap<>(pairs(situation, ","))),
                        NOW,
                        ZoneId.of("Europe/Berlin"))))
        .isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weather = 'cold' | line 1, character 9:",
        "weather == 'cold' && attributes.size == 'M' | line 1, character 22:",
        "weather == 3 | line 1, character 9:",
        "hour + 1 | line 1,",
        "context.exists(key, key == 'a') | line 1,"
      })
  @DisplayName("is refused with the place where it cannot be used")
  void refuses(String text, String place) {
    UnusableCondition refused =
        catchThrowableOfType(UnusableCondition.class, () -> situations.read(text));
    assertThat(refused.getMessage()).startsWith(place);
    assertThat(refused.pointer()).isEqualTo("/condition");
    assertThat(refused.in("/messages/3").pointer()).isEqualTo("/messages/3/condition");
    assertThat(refused.in("/messages/3").getMessage()).isEqualTo(refused.getMessage());
  }

  @Test
  @DisplayName("is refused if it is too long or too deep")
  void hasBounds() {
    for (String text :
        new String[] {
          "hour == 1 || ".repeat(200) + "hour == 2", "!(".repeat(60) + "weekend" + ")".repeat(60)
        }) {
      assertThat(catchThrowableOfType(UnusableCondition.class, () -> situations.read(text)))
          .isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hour > 3", "weekend", "daypart == 'night'", "weekday == 'monday'"})
  @DisplayName("knows that it asks the clock")
  void asksTheClock(String text) {
    assertThat(situations.read(text).asksTheClock()).isTrue();
    assertThat(situations.read("weather == 'cold'").asksTheClock()).isFalse();
    assertThat(situations.read(text)).isSameAs(situations.read(text));
  }

  private static Map<String, String> pairs(String text, String between) {
    return text == null
        ? Map.of()
        : Arrays.stream(text.split(between, -1))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }
}
