package takt.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.kernel.Language;

@DisplayName("C1.8 a recipient")
class RecipientTest {

  private static final Map<Language, String> ROLE =
      Map.of(Language.DE, "verschickt", Language.EN, "sends");

  @ParameterizedTest(name = "in {0} with {1}")
  @CsvSource({"DE, ", "NO, ", "GB, ADEQUACY_DECISION", "US, STANDARD_CLAUSES"})
  @DisplayName("is in a country, with a safeguard if that is a third one")
  void isInACountry(String country, Safeguard safeguard) {
    Recipient recipient = recipient("Postbote", ROLE, country, safeguard);
    assertThat(recipient.country()).isEqualTo(country);
  }

  @ParameterizedTest(name = "\"{0}\" in {1} with {2}: {3}")
  @CsvSource({
    "Postbote, US, , safeguard must be there for a country outside",
    "Postbote, DE, STANDARD_CLAUSES, safeguard must be there for a country outside",
    "Postbote, UK, , country must be an ISO 3166-1 code such as DE",
    "Postbote, de, , country must be an ISO 3166-1 code such as DE",
    "' ', DE, , name must have 1 to 200 characters"
  })
  @DisplayName("is refused with the rule it breaks")
  void isRefused(String name, String country, Safeguard safeguard, String rule) {
    assertThatThrownBy(() -> recipient(name, ROLE, country, safeguard))
        .hasMessageStartingWith(rule);
  }

  @ParameterizedTest
  @CsvSource({"DE", "EN"})
  @DisplayName("says what it does in every language")
  void saysItInEveryLanguage(Language only) {
    assertThatThrownBy(() -> recipient("Postbote", Map.of(only, "x"), "DE", null))
        .hasMessageStartingWith("role must be there in German and in English");
  }

  private static Recipient recipient(
      String name, Map<Language, String> role, String country, Safeguard safeguard) {
    return new Recipient(name, role, country, Optional.ofNullable(safeguard));
  }
}
