package takt.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.NotPublishable.Flaw;
import takt.consent.test.Given;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

@DisplayName("C1.12 a draft")
class DraftTest {

  @Test
  @DisplayName("names every part that is missing")
  void namesWhatIsMissing() {
    Map<TextPart, String> german = parts();
    german.put(TextPart.BENEFIT, " ");
    german.remove(TextPart.STORAGE);

    assertThat(draft(null, Map.of(Language.DE, german), null, Terms.PLAIN).missing())
        .extracting(Flaw::part)
        .containsExactly(
            "/basis", "/retentionDays", "/texts/de/benefit", "/texts/de/storage", "/texts/en");
  }

  @Test
  @DisplayName("C1.2 needs each part in German and in English, but how long data is kept")
  void needsEachPartInBothLanguages() {
    for (Language language : Language.values()) {
      for (TextPart part : TextPart.values()) {
        Map<Language, Map<TextPart, String>> texts =
            new EnumMap<>(Map.of(Language.DE, parts(), Language.EN, parts()));
        texts.get(language).remove(part);

        assertThat(draft(LegalBasis.CONSENT, texts, 30, Terms.PLAIN).missing())
            .extracting(Flaw::part)
            .isEqualTo(
                part == TextPart.KEPT
                    ? List.of()
                    : List.of("/texts/" + language.tag() + "/" + part.word()));
      }
    }
  }

  @Test
  @DisplayName("that is whole becomes a version; how long data is kept need not be written")
  void becomesAVersion() {
    Map<Language, Map<TextPart, String>> texts = Map.of(Language.DE, parts(), Language.EN, parts());
    PurposeDraft whole = draft(LegalBasis.CONSENT, texts, 30, Terms.PLAIN).whole();

    assertThat(whole.retentionDays()).isEqualTo(30);
    assertThat(whole.texts().get(Language.EN).benefit()).isEqualTo("b");
  }

  @Test
  @DisplayName("whose terms its basis does not know is refused by name")
  void refusesTermsOfAnotherBasis() {
    Map<Language, Map<TextPart, String>> texts = Map.of(Language.DE, parts(), Language.EN, parts());
    Terms terms = Given.terms(PurposeSet.named("offers"), PurposeSet.NONE);

    assertThatThrownBy(() -> draft(LegalBasis.CONTRACT, texts, 30, terms).whole())
        .isInstanceOfSatisfying(
            NotPublishable.class,
            refused ->
                assertThat(refused.flaws())
                    .containsExactly(
                        new Flaw("/terms", "a contract or a law leaves no conditions")));
  }

  private static Map<TextPart, String> parts() {
    Map<TextPart, String> parts = new EnumMap<>(TextPart.class);
    parts.putAll(new PurposeText("n", "s", "c", "u", "b", "r", "none").parts());
    return parts;
  }

  private static Draft draft(
      LegalBasis basis,
      Map<Language, Map<TextPart, String>> texts,
      Integer retention,
      Terms terms) {
    return new Draft(
        new PurposeCode("quiz"),
        Optional.ofNullable(basis),
        Optional.empty(),
        texts,
        Optional.ofNullable(retention),
        false,
        false,
        false,
        terms,
        List.of());
  }
}
