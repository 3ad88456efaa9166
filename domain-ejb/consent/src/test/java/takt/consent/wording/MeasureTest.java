package takt.consent.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.consent.Readability;
import takt.consent.Readability.Index;
import takt.kernel.Language;

@DisplayName("C1.10 the readability of a text")
class MeasureTest {

  /**
   * The English sentences and their values are Wikipedia's, in the articles on Flesch's formulas;
   * the German ones are those of the tests of the Python library textstat.
   */
  @ParameterizedTest(name = "{1} of \"{3}\" is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | FLESCH         | 116    | The cat sat on the mat.",
        "EN | FLESCH         | 69     | This sentence, taken as a reading passage unto itself, is"
            + " being used to prove a point.",
        "DE | WIENER_1       | 3.770  | Alle meine Entchen schwimmen auf dem See, Köpfchen unters"
            + " Wasser, Schwänzchen in die Höh.",
        "DE | WIENER_1       | 13.913 | Alle Parteien widmen dem Thema rein quantitativ betrachtet"
            + " nennenswerte Aufmerksamkeit, die Grünen wenig überraschend am meisten."
      })
  @DisplayName("is that of published examples")
  void isAsPublished(Language language, Index index, String value, String text) {
    Readability measured = Measure.of(Texts.sentences(text, language), language);
    int digits = value.contains(".") ? value.length() - value.indexOf('.') - 1 : 0;
    assertThat(measured.indices().get(index))
        .isCloseTo(Double.parseDouble(value), within(Math.pow(10, -digits) / 2));
  }

  /**
   * By hand: 14 words, 1 sentence, 22 syllables; none of three, six of one; four words of more than
   * six letters.
   */
  @ParameterizedTest
  @CsvSource({"AMSTAD, 74.0714", "WIENER_2, 3.4987", "WIENER_3, 1.5526", "WIENER_4, 2.0254"})
  @DisplayName("is that of the formulas, by hand")
  void isAsByHand(Index index, double value) {
    String text =
        "Alle meine Entchen schwimmen auf dem See, Köpfchen unters Wasser, Schwänzchen in die Höh.";
    Readability measured = Measure.of(Texts.sentences(text, Language.DE), Language.DE);
    assertThat(measured.syllables()).isEqualTo(22);
    assertThat(measured.indices().get(index)).isCloseTo(value, within(0.0001));
  }

  /**
   * Wikipedia's third example is about platypuses and gives 24 syllables in 13 words; spoken with
   * care, "Australian" and "reptilian" have one more each.
   */
  @Test
  @DisplayName("is that of the published counts")
  void isThatOfPublishedCounts() {
    assertThat(Measure.flesch(13, 24.0 / 13)).isCloseTo(37.5, within(0.05));
    assertThat(Measure.kincaid(13, 24.0 / 13)).isCloseTo(11.3, within(0.05));
  }
}
