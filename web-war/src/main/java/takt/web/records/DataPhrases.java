package takt.web.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import takt.kernel.Language;

/**
 * The recurring parts of the page of everything about a person.
 *
 * @param language in which language
 * @param names the name of a purpose by its code
 */
record DataPhrases(Language language, Function<String, String> names) {

  private static final int LONGEST_VALUE = 200;

  /** Parts of an event that stand apart from what happened. */
  private static final String APART = "$";

  String say(DataLabel label, Object... what) {
    return label.in(language, what);
  }

  String time(Instant at) {
    return Phrases.time(at, language);
  }

  String since(Instant at) {
    return at == null
        ? say(DataLabel.SINCE_UNKNOWN)
        : say(DataLabel.SINCE, Phrases.day(at, language));
  }

  /** How personal it may be, from 0 to 4. */
  String degree(int highest) {
    return DegreeLabel.all(language).get(highest);
  }

  /** When something was last bought; null if that is not known. */
  String last(Instant at) {
    return at == null ? null : say(DataLabel.LAST_BOUGHT, Phrases.day(at, language));
  }

  /** Where something came from. */
  String from(String source) {
    return say(DataLabel.FROM, DataLabel.word("FROM_", source, language));
  }

  String purposes(List<String> codes) {
    return codes.isEmpty()
        ? null
        : say(DataLabel.FOR, codes.stream().map(names).collect(Collectors.joining(", ")));
  }

  /** The name of a purpose. */
  String purpose(String code) {
    return names.apply(code);
  }

  /** Which kinds of facts were used; null if none was. */
  String used(Collection<String> kinds) {
    return kinds.isEmpty()
        ? null
        : say(
            DataLabel.DEAL_USED,
            kinds.stream()
                .map(kind -> DataLabel.word("USED_", kind, language))
                .collect(Collectors.joining(", ")));
  }

  /** Of which category and kind something is; null if neither is known. */
  String kind(String category, String kind) {
    if (category == null) {
      return null;
    }
    return kind == null
        ? say(DataLabel.CATEGORY, category)
        : say(DataLabel.CATEGORY_OF_KIND, category, DataLabel.word("", kind, language));
  }

  /** From when on others typically buy it again; null if that is not known. */
  String again(Instant from) {
    return from == null ? null : say(DataLabel.AGAIN, Phrases.day(from, language));
  }

  /** Why somebody did something; null if they have not said. */
  String because(String reason) {
    return reason == null ? null : say(DataLabel.BECAUSE, reason);
  }

  /** What a fact is; without a value somebody said that none is right. */
  String fact(String value) {
    return value == null ? say(DataLabel.NONE_RIGHT) : value;
  }

  /** Those that are there. */
  static List<String> values(String... all) {
    return Stream.of(all).filter(one -> one != null && !one.isBlank()).toList();
  }

  /** What somebody did, and what with, briefly; the whole is in the download. */
  String done(String event, Map<String, Object> properties) {
    String all = details(properties);
    return name(event)
        + (all.isEmpty() ? "" : ": ")
        + (all.length() > LONGEST_VALUE ? all.substring(0, LONGEST_VALUE) + " …" : all);
  }

  /** What a name of an event, a property or a fact means. */
  String name(String name) {
    return CommonName.word(name, language);
  }

  private String details(Map<?, ?> properties) {
    List<String> parts = new ArrayList<>();
    properties.forEach(
        (name, value) -> {
          if (value != null && !name.toString().startsWith(APART)) {
            parts.add(name(name.toString()) + " " + text(value));
          }
        });
    return String.join(", ", parts);
  }

  private String text(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(this::text).collect(Collectors.joining("; "));
    }
    return value instanceof Map<?, ?> parts ? item(parts) : String.valueOf(value);
  }

  /** How many of what, where that is said. */
  private String item(Map<?, ?> parts) {
    Object item = parts.get("name") == null ? parts.get("product_id") : parts.get("name");
    Object quantity = parts.get("quantity");
    return item == null || quantity == null ? details(parts) : quantity + " × " + item;
  }
}
