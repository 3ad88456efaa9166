package takt.web.consent;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import takt.consent.LegalBasis;
import takt.kernel.Language;

/** Why a purpose has no switch, in plain words to the person (rule C1.18). */
final class NoSwitchWords {

  private NoSwitchWords() {}

  /** The words in a language; empty where the person can say no. */
  static Optional<String> of(LegalBasis basis, Language language) {
    boolean german = language == Language.DE;
    return switch (basis) {
      case CONSENT, LEGITIMATE_INTEREST -> Optional.empty();
      case CONTRACT ->
          Optional.of(
              german
                  ? "Ohne diese Daten können wir unseren Vertrag mit Ihnen nicht erfüllen. Darum"
                      + " gibt es hier keinen Schalter."
                  : "Without these data we cannot fulfil our contract with you. That is why there"
                      + " is no switch here.");
      case LEGAL_OBLIGATION ->
          Optional.of(
              german
                  ? "Ein Gesetz schreibt uns das vor. Darum gibt es hier keinen Schalter."
                  : "A law tells us to do this. That is why there is no switch here.");
    };
  }

  /** The words by language tag; null where the person can say no. */
  static Map<String, String> of(LegalBasis basis) {
    if (basis.hasSwitch()) {
      return null;
    }
    Map<String, String> words = new TreeMap<>();
    for (Language language : Language.values()) {
      of(basis, language).ifPresent(text -> words.put(language.tag(), text));
    }
    return words;
  }
}
