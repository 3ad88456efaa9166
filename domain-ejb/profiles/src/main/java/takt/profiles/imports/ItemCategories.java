package takt.profiles.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import takt.profiles.ImportMapping;

/** Finds the category of an item by its name; remembers the names seen last. */
final class ItemCategories {

  private static final int REMEMBERED = 10_000;

  private final List<ImportMapping.Rule> rules;
  private final Optional<String> fallback;
  private final Map<String, Optional<String>> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
          return size() > REMEMBERED;
        }
      };

  ItemCategories(ImportMapping.Categories categories) {
    rules =
        categories.rules().stream()
            .map(
                rule ->
                    new ImportMapping.Rule(
                        rule.category(),
                        rule.keywords().stream().map(ItemCategories::plain).toList()))
            .toList();
    fallback = categories.fallback();
  }

  /**
   * The category of the first rule with a keyword at the beginning of a word, else the fallback.
   */
  Optional<String> of(String name) {
    return known.computeIfAbsent(name, this::find);
  }

  private Optional<String> find(String name) {
    String text = plain(name);
    return rules.stream()
        .filter(rule -> rule.keywords().stream().anyMatch(keyword -> begins(text, keyword)))
        .map(ImportMapping.Rule::category)
        .findFirst()
        .or(() -> fallback);
  }

  private static boolean begins(String text, String keyword) {
    for (int at = text.indexOf(keyword); at >= 0; at = text.indexOf(keyword, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }
}
