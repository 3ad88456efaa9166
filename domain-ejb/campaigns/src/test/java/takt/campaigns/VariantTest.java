package takt.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import takt.kernel.Channel;
import takt.kernel.Language;

@DisplayName("G1.4 a variant")
class VariantTest {

  @ParameterizedTest
  @CsvSource({
    "context.weather, 1",
    "category, 3",
    "item, 4",
    "boughtOn, 4",
    "attribute.km-this-week, 3",
    "attribute.group.plan, 3",
    "firstName, 4",
    "attribute.firstName, 4",
    "attribute.birthday, 4",
    "attribute.address.city, 4",
    "attribute.group.name, 3",
    "attribute.date_of_birth, 4",
    "attribute.Last.Name, 4"
  })
  @DisplayName("G1.4 G6.2 uses a fact from the degree on that allows it, and not below")
  void usesFactsFromTheirDegreeOn(String placeholder, int least) {
    NeededFact fact = NeededFact.of(placeholder);
    String text = "{" + placeholder + "}";

    assertThat(variant(least, text, "/", Set.of()).needs()).containsExactly(fact);
    assertThat(variant(least, "T", "/", Set.of(fact)).needs()).containsExactly(fact);
    assertThatThrownBy(() -> variant(least - 1, text, "/", Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs at least degree " + least);
    assertThatThrownBy(() -> variant(least - 1, "T", "/", Set.of(fact)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{firstname}",
        "{name}",
        "{attribute}",
        "{attribute.}",
        "{category.x}",
        "{item.}",
        "{item.colour}",
        "{item.name.de}",
        "{boughtOn|dai}"
      })
  @DisplayName("G6.3 names no fact and no filter that there is none of")
  void namesNoUnknownFact(String title) {
    assertThatThrownBy(() -> variant(Variant.HIGHEST, title, "/", Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no");
  }

  @Test
  @DisplayName("G6.1 for a segment has degree 2 at least, and a name of its own")
  void isForASegment() {
    assertThat(forRunners(2).key()).isEqualTo("web-en-2-runners");
    assertThat(Variant.language(forRunners(2).key())).isEqualTo(Language.EN);
    assertThatThrownBy(() -> forRunners(1)).hasMessageContaining("at least degree 2");
    assertThatThrownBy(() -> variant(2, "{segment}", "/", Set.of()))
        .hasMessageContaining("names a segment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"item.name", "item.brand", "item.category", "item.price"})
  @DisplayName("G6.7 says of its item what the catalogue does, from degree 0, if it has one")
  void speaksOfItsItem(String placeholder) {
    Variant in = variant(0, "{" + placeholder + "}", "/", Set.of());
    Variant needing = variant(0, "T", "/", Set.of(NeededFact.of(placeholder)));
    for (Variant one : List.of(in, needing)) {
      assertThat(one.needs()).containsExactly(NeededFact.of(placeholder));
      assertThat(message(Optional.of("22423"), one).variants()).containsExactly(one);
      assertThatThrownBy(() -> message(Optional.empty(), one))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("{" + placeholder + "} is only for a message that names its item");
    }
  }

  private static Message message(Optional<String> item, Variant variant) {
    return new Message("main", "kitchen", item, false, List.of(variant));
  }

  private static Variant forRunners(int degree) {
    return new Variant(
        degree, Channel.WEB, Language.EN, "T", "B", "/", Set.of(), Optional.of("runners"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hello/{firstName}",
        "https://shop.example/?a={lastItem}",
        "{item}",
        "/{context.page}"
      })
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
