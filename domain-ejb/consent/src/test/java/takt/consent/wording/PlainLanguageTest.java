package takt.consent.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.PlainLanguage;
import takt.consent.TextPart;
import takt.consent.Wording;
import takt.consent.Wording.Kind;
import takt.consent.Wording.Warning;
import takt.kernel.Language;

@DisplayName("C1.10 the check of plain language")
class PlainLanguageTest {

  private static final String LEGALESE =
      "Die Verarbeitung personenbezogener Daten erfolgt auf Grundlage Ihrer ausdrücklichen"
          + " Einwilligung sowie zur Wahrung berechtigter Interessen der Verantwortlichen"
          + " hinsichtlich der bedarfsgerechten Optimierung des Internetangebotes.";

  private final PlainLanguage check = new PlainLanguageCheck();

  @Test
  @DisplayName("names each finding with part, sentence and offset")
  void namesThePlace() {
    String text = "Das ist kurz. Wir holen Ihre Einwilligung ein.";
    Wording wording = check(Language.DE, TextPart.USE, text);

    assertThat(wording.warnings())
        .containsExactly(
            new Warning(Kind.JARGON, Language.DE, TextPart.USE, 2, 29, "Einwilligung", "Ihr Ja"));
    assertThat(text.substring(29)).startsWith("Einwilligung");
  }

  @Test
  @DisplayName("a phrase wins over its words")
  void aPhraseWins() {
    Wording wording = check(Language.DE, TextPart.USE, LEGALESE);

    assertThat(wording.warnings())
        .filteredOn(one -> one.kind() == Kind.JARGON)
        .extracting(Warning::found)
        .containsExactly(
            "Verarbeitung personenbezogener Daten",
            "auf Grundlage",
            "Einwilligung",
            "sowie",
            "berechtigter Interessen",
            "Verantwortlichen",
            "hinsichtlich",
            "Optimierung");
  }

  @Test
  @DisplayName("warns of long sentences and of hard texts, at their hardest sentence")
  void warnsOfLengthAndHardness() {
    String text = "Wir helfen Ihnen gern. " + LEGALESE + " " + LEGALESE;
    Wording wording = check(Language.DE, TextPart.BENEFIT, text);

    assertThat(wording.warnings())
        .filteredOn(one -> one.kind() != Kind.JARGON)
        .extracting(Warning::kind, Warning::sentence, Warning::offset)
        .containsExactly(
            tuple(Kind.HARD_TO_READ, 2, 23),
            tuple(Kind.LONG_SENTENCE, 2, 23),
            tuple(Kind.LONG_SENTENCE, 3, 24 + LEGALESE.length()));
  }

  @ParameterizedTest(name = "{0} words: {1}")
  @CsvSource({"DE, 20, false", "DE, 21, true", "EN, 25, false", "EN, 26, true"})
  @DisplayName("a sentence may be so long and no longer")
  void sentencesMayBeSoLong(Language language, int words, boolean warned) {
    String text = "so ".repeat(words - 1) + "da.";
    assertThat(check(language, TextPart.USE, text).warnings().isEmpty()).isNotEqualTo(warned);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DE | Sie bekommen z. B. Gutscheine. Das ist gut. | 2",
        "DE | Ab dem 1. März gilt das. Bis zum 24. Dezember auch. | 2",
        "DE | Warum? Darum! | 2",
        "EN | We ask Dr. Smith. He knows. | 2",
        "EN | Is this you? Yes! | 2"
      })
  @DisplayName("a full stop does not always end a sentence")
  void fullStops(Language language, String text, int sentences) {
    assertThat(check(language, TextPart.USE, text).readability().get(language).sentences())
        .isEqualTo(sentences);
  }

  @Test
  @DisplayName("ordinary words are no jargon")
  void ordinaryWords() {
    assertThat(
            check(Language.DE, TextPart.USE, "Beim dritten Mal sind Sie dran. So eine Art.")
                .warnings())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("every phrase of the list is found, and names a plainer one")
  void theListIsWhole(Language language) {
    List<Jargon.Entry> entries = Jargon.of(language).entries();
    assertThat(entries).hasSizeGreaterThan(70).allMatch(one -> !one.plainer().isBlank());
  }

  @Test
  @DisplayName("without texts there is nothing to say")
  void nothing() {
    assertThat(check.check(Map.of())).isEqualTo(new Wording(Map.of(), List.of()));
    assertThat(Arrays.asList(TextPart.values()))
        .allMatch(part -> check(Language.EN, part, "…").warnings().isEmpty());
  }

  private Wording check(Language language, TextPart part, String text) {
    return check.check(Map.of(language, Map.of(part, text)));
  }
}
