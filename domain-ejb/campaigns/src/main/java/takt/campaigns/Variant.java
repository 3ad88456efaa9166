package takt.campaigns;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import takt.kernel.Channel;
import takt.kernel.Language;

/**
 * A message's wording for one degree, channel and language.
 *
 * @param degree how personal it is, 0 to 4
 * @param channel the channel it is for
 * @param language the language it is in
 * @param title plain text with placeholders such as {@code {firstName}}, 1 to 200 characters
 * @param body plain text with placeholders, 1 to 2,000 characters
 * @param link where it leads: a path beginning with one slash, or an https address; at most 500
 *     characters, without placeholders (rule G1.4)
 * @param needs the facts it needs; those of its placeholders are added
 */
public record Variant(
    int degree,
    Channel channel,
    Language language,
    String title,
    String body,
    String link,
    Set<NeededFact> needs) {

  /** The highest degree. */
  public static final int HIGHEST = 4;

  /** A placeholder in a text. */
  public static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_BODY = 2_000;
  private static final Pattern LINK = Pattern.compile("(/(?!/)|https://)[^\\s{}<>\"\\\\]{0,480}");

  /** Refuses nonsense, and facts that the degree does not allow. */
  public Variant {
    Checks.range("degree", degree, 0, HIGHEST);
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(language, "language");
    Checks.text("title", title, LONGEST_TITLE);
    Checks.text("body", body, LONGEST_BODY);
    if (link == null || !LINK.matcher(link).matches()) {
      throw new IllegalArgumentException(
          "link must be a path or an https address without placeholders");
    }
    Set<NeededFact> all = EnumSet.noneOf(NeededFact.class);
    all.addAll(needs);
    addPlaceholders(title, all);
    addPlaceholders(body, all);
    for (NeededFact fact : all) {
      if (fact.leastDegree() > degree) {
        throw new IllegalArgumentException(
            "{" + fact.placeholder() + "} needs at least degree " + fact.leastDegree());
      }
    }
    needs = Set.copyOf(all);
  }

  private static void addPlaceholders(String text, Set<NeededFact> all) {
    Matcher found = PLACEHOLDER.matcher(text);
    while (found.find()) {
      all.add(NeededFact.of(found.group(1)));
    }
  }

  /** Its name within its message, such as {@code web-de-3}. */
  public String key() {
    return channel.name().toLowerCase(Locale.ROOT) + "-" + language.tag() + "-" + degree;
  }

  /** The language of the variant of this name. */
  public static Language language(String key) {
    return Language.valueOf(key.split("-", -1)[1].toUpperCase(Locale.ROOT));
  }
}
