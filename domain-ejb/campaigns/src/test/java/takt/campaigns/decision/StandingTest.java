package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.kernel.Language;
import takt.profiles.Familiarity;
import takt.profiles.PersonalRecord.KnownSegment;
import takt.profiles.ProfileView;

@DisplayName("Whether what was decided still stands (G18.7)")
class StandingTest {

  private static final List<String> SEGMENTS = List.of("runners", "walkers", "cyclists");

  @Test
  @DisplayName("G18.7 is told alike on every node, in whatever order it has a segment's names")
  void toldAlike() {
    String one = Standing.about(member("Runners", Language.EN, Language.DE));
    assertThat(Standing.about(member("Runners", Language.DE, Language.EN))).isEqualTo(one);
    assertThat(Standing.about(member("Joggers", Language.DE, Language.EN))).isNotEqualTo(one);
    Person nowhere = Somebody.who(Familiarity.REGULAR).person();
    assertThat(Standing.about(nowhere)).isNotEqualTo(one);
  }

  /** Somebody in segments whose names stand in this order. */
  private static Person member(String name, Language... languages) {
    Map<Language, String> names = new LinkedHashMap<>();
    for (Language language : languages) {
      names.put(language, name + " " + language);
    }
    Person known = Somebody.who(Familiarity.REGULAR).person();
    ProfileView view =
        new ProfileView(
            known.profile(),
            Shop.OFFERS,
            Map.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Familiarity.REGULAR,
            Optional.empty(),
            OptionalInt.empty(),
            SEGMENTS.stream()
                .collect(
                    Collectors.toMap(
                        code -> code,
                        code -> new KnownSegment(code, names, Shop.OFFERS, Shop.NOW))));
    return new Person(
        known.profile(),
        known.permissions(),
        Map.of(Shop.OFFERS, view),
        known.contacts(),
        Optional.empty());
  }
}
