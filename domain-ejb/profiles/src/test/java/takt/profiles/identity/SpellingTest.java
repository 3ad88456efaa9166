package takt.profiles.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import takt.profiles.Identifier;
import takt.profiles.IdentifierType;
import takt.profiles.IdentifierType.Joining;
import takt.profiles.IdentifierType.Normalisation;

@DisplayName("F1.11 values of a declared type have one spelling")
class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "DE, 030 / 901820, +4930901820",
    "DE, 0049 (0)30 901820, +4930901820",
    "DE, +49 151 23456789, +4915123456789",
    "AT, 01 58858, +43158858",
    "DE, +44 20 7946 0018, +442079460018"
  })
  @DisplayName("telephone numbers as E.164, whichever way they are written")
  void phones(String country, String written, String spelled) {
    assertThat(Spelling.of(phone(country), written)).isEqualTo(spelled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "geheim", "0000000000", "+49 30 9018209018209018209"})
  @DisplayName("and what is no telephone number is refused, without repeating it")
  void noPhones(String written) {
    assertThatThrownBy(() -> Spelling.of(phone("DE"), written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be a telephone number that exists");
  }

  @Test
  @DisplayName("others as they are, in lower case, or as addresses")
  void others() {
    assertThat(Spelling.of(type(Normalisation.NONE, null), " A-1 ")).isEqualTo(" A-1 ");
    assertThat(Spelling.of(type(Normalisation.LOWER_CASE, null), " A-1 ")).isEqualTo("a-1");
    assertThat(Spelling.of(type(Normalisation.EMAIL, null), "Ada@Example.COM"))
        .isEqualTo("ada@example.com");
  }

  @Test
  @DisplayName("a country is there for telephone numbers, and only for them")
  void countries() {
    for (String country : new String[] {null, "XX", "de"}) {
      assertThatThrownBy(() -> phone(country)).hasMessageContaining("country");
    }
    assertThatThrownBy(() -> type(Normalisation.NONE, "DE")).hasMessageContaining("country");
  }

  private static IdentifierType phone(String country) {
    return type(Normalisation.PHONE, country);
  }

  private static IdentifierType type(Normalisation normalisation, String country) {
    return new IdentifierType(
        new Identifier.Type("a-type"),
        normalisation,
        Optional.ofNullable(country),
        1,
        Joining.LEADS,
        5,
        0);
  }
}
