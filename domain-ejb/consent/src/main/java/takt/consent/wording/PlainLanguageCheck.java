package takt.consent.wording;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import takt.consent.PlainLanguage;
import takt.consent.Readability;
import takt.consent.TextPart;
import takt.consent.Wording;
import takt.consent.Wording.Warning;
import takt.kernel.Language;

/** Checks all texts of a purpose, language by language. */
@ApplicationScoped
class PlainLanguageCheck implements PlainLanguage {

  private final Map<Language, Yardstick> yardsticks = new EnumMap<>(Language.class);

  PlainLanguageCheck() {
    for (Language language : Language.values()) {
      yardsticks.put(language, new Yardstick(language));
    }
  }

  @Override
  public Wording check(Map<Language, Map<TextPart, String>> texts) {
    Map<Language, Readability> readability = new EnumMap<>(Language.class);
    List<Warning> warnings = new ArrayList<>();
    for (Language language : Language.values()) {
      Map<TextPart, List<Sentence>> parts = parts(texts.getOrDefault(language, Map.of()), language);
      if (!parts.isEmpty()) {
        Yardstick yardstick = yardsticks.get(language);
        readability.put(language, Measure.of(yardstick.measured(parts), language));
        warnings.addAll(yardstick.warnings(parts));
      }
    }
    return new Wording(readability, warnings);
  }

  private static Map<TextPart, List<Sentence>> parts(
      Map<TextPart, String> texts, Language language) {
    Map<TextPart, List<Sentence>> parts = new EnumMap<>(TextPart.class);
    Arrays.stream(TextPart.values())
        .filter(texts::containsKey)
        .forEach(part -> parts.put(part, Texts.sentences(texts.get(part), language)));
    parts.values().removeIf(List::isEmpty);
    return parts;
  }
}
