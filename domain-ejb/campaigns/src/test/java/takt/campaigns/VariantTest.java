package takt.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import takt.kernel.Channel;
import takt.kernel.Language;

@DisplayName("G1.4 a variant")
class VariantTest {

  @ParameterizedTest
  @EnumSource
  @DisplayName("G1.4 uses a fact from the degree on that allows it, and not below")
  void usesFactsFromTheirDegreeOn(NeededFact fact) {
    String text = "{" + fact.placeholder() + "}";
    int least = fact.leastDegree();

    assertThat(variant(least, text, "/", Set.of()).needs()).containsExactly(fact);
    assertThat(variant(least, "T", "/", Set.of(fact)).needs()).containsExactly(fact);
    assertThatThrownBy(() -> variant(least - 1, text, "/", Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> variant(least - 1, "T", "/", Set.of(fact)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hello/{firstName}", "https://shop.example/?a={lastItem}", "{item}"})
  @DisplayName("G1.4 has no fact in its link, whatever its degree")
  void hasNoFactInItsLink(String link) {
    assertThatThrownBy(() -> variant(Variant.HIGHEST, "T", link, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without placeholders");
  }

  private static Variant variant(int degree, String title, String link, Set<NeededFact> needs) {
    return new Variant(degree, Channel.WEB, Language.EN, title, "B", link, needs);
  }
}
