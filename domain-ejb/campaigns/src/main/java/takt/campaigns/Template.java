package takt.campaigns;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import takt.kernel.Language;

/**
 * A text that marketers write, without logic (rule G6.3): words, and placeholders such as {@code
 * {firstName}} or, with a filter, {@code {boughtOn|day}}. Other braces are plain text.
 */
public final class Template {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([A-Za-z]+(?:\\.[A-Za-z0-9._-]*)?)(?:\\|([a-z]+))?}");

  private Template() {}

  /**
   * The facts that a text names.
   *
   * @throws IllegalArgumentException if it names a fact or a filter that there is none of
   */
  public static Set<NeededFact> facts(String text) {
    Set<NeededFact> facts = new HashSet<>();
    Matcher found = PLACEHOLDER.matcher(text);
    while (found.find()) {
      facts.add(NeededFact.of(found.group(1)));
      if (found.group(2) != null) {
        Filter.of(found.group(2));
      }
    }
    return facts;
  }

  /**
   * The text with facts in the places of their placeholders; what a fact says is not read again for
   * placeholders (rule G3.9).
   *
   * @param language the text's language, in which filters write
   * @param values a fact's value, if it is known
   * @return empty if a fact is not known, or is nothing that its filter can write
   */
  public static Optional<String> fill(
      String text, Language language, Function<NeededFact, Optional<String>> values) {
    return fill(text, language, values, fact -> false);
  }

  /**
   * The same, where facts that are known are hidden: their placeholders stay (rule G6.8).
   *
   * @param hidden which facts
   */
  public static Optional<String> fill(
      String text,
      Language language,
      Function<NeededFact, Optional<String>> values,
      Predicate<NeededFact> hidden) {
    if (text.indexOf('{') < 0) {
      return Optional.of(text);
    }
    StringBuilder filled = new StringBuilder();
    Matcher found = PLACEHOLDER.matcher(text);
    while (found.find()) {
      String filter = found.group(2);
      NeededFact fact = NeededFact.of(found.group(1));
      Optional<String> value =
          values
              .apply(fact)
              .flatMap(
                  known ->
                      filter == null
                          ? Optional.of(known)
                          : Filter.of(filter).write(known, language));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      found.appendReplacement(
          filled, Matcher.quoteReplacement(hidden.test(fact) ? found.group() : value.get()));
    }
    return Optional.of(found.appendTail(filled).toString());
  }
}
