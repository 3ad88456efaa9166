package takt.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.kernel.Language;

@DisplayName("C1.9 how long data is kept, in words")
class RetentionWordsTest {

  @ParameterizedTest(name = "{0} days: {1} / {2}")
  @CsvSource({
    "1,    1 Tag,     1 day",
    "30,   30 Tagen,  30 days",
    "90,   3 Monaten, 3 months",
    "395,  13 Monaten, 13 months",
    "365,  1 Jahr,    1 year",
    "3650, 10 Jahren, 10 years"
  })
  void inWords(int days, String german, String english) {
    assertThat(RetentionWords.sentence(days, Language.DE))
        .isEqualTo("Wir löschen diese Daten spätestens nach " + german + ".");
    assertThat(RetentionWords.sentence(days, Language.EN))
        .isEqualTo("We delete these data after " + english + " at the latest.");
  }
}
