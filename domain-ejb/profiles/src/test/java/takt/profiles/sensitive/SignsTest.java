package takt.profiles.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import takt.consent.SpecialCategory;

@DisplayName("F12.5 signs in names that they hold special categories of data")
class SignsTest {

  @ParameterizedTest
  @CsvSource({
    "healthStatus, HEALTH",
    "Gesundheits-Zustand, HEALTH",
    "KRANKHEITEN, HEALTH",
    "food_allergies, HEALTH",
    "is_pregnant, HEALTH",
    "Grad der Behinderung, HEALTH",
    "religion, RELIGION",
    "Religiöses Bekenntnis, RELIGION",
    "political_views, POLITICS",
    "Parteizugehörigkeit, POLITICS",
    "trade-union, UNION",
    "Gewerkschaft, UNION",
    "sexualOrientation, SEXUALITY",
    "sexuelle Orientierung, SEXUALITY",
    "ethnicGroup, ORIGIN",
    "ethnische Herkunft, ORIGIN",
    "biometrischesMerkmal, BIOMETRIC",
    "finger_print, BIOMETRIC",
    "geneticRisk, GENETIC",
    "DNA-Test, GENETIC"
  })
  @DisplayName("are found in German and English, in any spelling")
  void found(String name, SpecialCategory category) {
    assertThat(Signs.in(name)).map(Sign::category).contains(category);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "firstName",
        "Vorname",
        "partySize",
        "raceResult",
        "screenOrientation",
        "unionSquareStore",
        "herkunft",
        "gender",
        "category",
        "product_id",
        "wealth",
        "region"
      })
  @DisplayName("are not found where there are none, or where they mean something else mostly")
  void notFound(String name) {
    assertThat(Signs.in(name)).isEmpty();
  }
}
