package takt.consent.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import takt.kernel.Language;

@DisplayName("C1.10 syllables are counted")
class SyllablesTest {

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvFileSource(resources = "syllables.csv", numLinesToSkip = 1)
  @DisplayName("as by hand")
  void asByHand(Language language, String word, int syllables) {
    assertThat(Syllables.in(language).count(word)).isEqualTo(syllables);
  }
}
