package takt.campaigns;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.profiles.ComputedTrait;

/**
 * A message's wording for one degree, channel and language, for everybody or for the members of a
 * segment, everywhere on the channel or in one placement.
 *
 * @param degree how personal it is, 0 to 4
 * @param channel the channel it is for
 * @param language the language it is in
 * @param title plain text with placeholders such as {@code {firstName}} (see {@link Template}), 1
 *     to 200 characters
 * @param body plain text with placeholders, 1 to 2,000 characters
 * @param link where it leads: a path beginning with one slash, or an https address; at most 500
 *     characters, without placeholders (rule G1.4)
 * @param needs the facts it needs, at most 10; those of its placeholders are added
 * @param segment the code of the segment whose members it is for, from degree 2 on; empty for
 *     everybody (rule G6.1)
 * @param placement the code of the one placement that it is for; empty for all of the channel (rule
 *     G6.9)
 */
public record Variant(
    int degree,
    Channel channel,
    Language language,
    String title,
    String body,
    String link,
    Set<NeededFact> needs,
    Optional<String> segment,
    Optional<String> placement) {

  /** The highest degree. */
  public static final int HIGHEST = 4;

  private static final int MOST_FACTS = 10;
  private static final Pattern SEGMENT = Pattern.compile(ComputedTrait.CODE);
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
    Escaping.link(link);
    Set<NeededFact> all = new HashSet<>(needs);
    all.addAll(Template.facts(title));
    all.addAll(Template.facts(body));
    Checks.range("the number of facts", all.size(), 0, MOST_FACTS);
    for (NeededFact fact : all) {
      if (fact.leastDegree() > degree) {
        throw new IllegalArgumentException(
            "{" + fact.placeholder() + "} needs at least degree " + fact.leastDegree());
      }
    }
    needs = Set.copyOf(all);
    requireSegment(segment, degree, needs);
    placement.ifPresent(code -> Checks.code("placement", code));
  }

  private static void requireSegment(Optional<String> segment, int degree, Set<NeededFact> needs) {
    if (segment.isEmpty() && needs.contains(NeededFact.SEGMENT)) {
      throw new IllegalArgumentException("{segment} is only for a variant that names a segment");
    }
    if (segment.isPresent() && degree < NeededFact.SEGMENT.leastDegree()) {
      throw new IllegalArgumentException(
          "a variant for a segment needs at least degree " + NeededFact.SEGMENT.leastDegree());
    }
    if (segment.isPresent() && !SEGMENT.matcher(segment.get()).matches()) {
      throw new IllegalArgumentException("segment must match " + ComputedTrait.CODE);
    }
  }

  /**
   * Refuses a message that has no item, if it names something of one (rule G6.7).
   *
   * @throws IllegalArgumentException if it does
   */
  public void requireFits(Optional<String> item) {
    Optional<NeededFact> lost =
        needs.stream()
            .filter(fact -> item.isEmpty() && fact.ofCatalogue())
            .min(Comparator.comparing(NeededFact::placeholder));
    if (lost.isPresent()) {
      throw new IllegalArgumentException(
          "{" + lost.get().placeholder() + "} is only for a message that names its item");
    }
  }

  /** A variant for every placement of its channel. */
  public Variant(
      int degree,
      Channel channel,
      Language language,
      String title,
      String body,
      String link,
      Set<NeededFact> needs,
      Optional<String> segment) {
    this(degree, channel, language, title, body, link, needs, segment, Optional.empty());
  }

  /** A variant for everybody. */
  public Variant(
      int degree,
      Channel channel,
      Language language,
      String title,
      String body,
      String link,
      Set<NeededFact> needs) {
    this(degree, channel, language, title, body, link, needs, Optional.empty());
  }

  /**
   * Its name within its message, such as {@code web-de-3}, {@code web-de-3-runners} or {@code
   * web-de-3@landing-page}.
   */
  public String key() {
    return channel.name().toLowerCase(Locale.ROOT)
        + "-"
        + language.tag()
        + "-"
        + degree
        + segment.map(code -> "-" + code).orElse("")
        + placement.map(code -> "@" + code).orElse("");
  }

  /** The language of the variant of this name. */
  public static Language language(String key) {
    return Language.valueOf(key.split("-", -1)[1].toUpperCase(Locale.ROOT));
  }
}
