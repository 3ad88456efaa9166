package takt.campaigns.decision;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import takt.campaigns.Campaign;
import takt.campaigns.Dose;
import takt.campaigns.Message;
import takt.campaigns.Shown;
import takt.campaigns.Variant;
import takt.kernel.Language;

/**
 * A variant with its words (rules G3.6, G6.1 and G6.9).
 *
 * @param variant the variant
 * @param title its title, facts filled in
 * @param body its body, facts filled in
 */
record Pick(Variant variant, String title, String body) {

  /**
   * The highest degree first, of one degree what is for the placement, then what is for a segment,
   * in the plan's order.
   */
  private static final Comparator<Variant> BEST_FIRST =
      Comparator.comparingInt(Variant::degree)
          .reversed()
          .thenComparing(variant -> variant.placement().isEmpty())
          .thenComparing(variant -> variant.segment().isEmpty());

  /** The variant of the highest degree within the dose whose facts are all known. */
  static Optional<Pick> from(KnownFacts known, Where where, Language language, Dose dose) {
    return fitting(known, where, language, dose)
        .sorted(BEST_FIRST)
        .flatMap(variant -> of(variant, known).stream())
        .findFirst();
  }

  /**
   * Whether there is one; without putting its words together, but for filters, which may refuse.
   */
  static boolean exists(KnownFacts known, Where where, Language language, Dose dose) {
    return fitting(known, where, language, dose)
        .anyMatch(variant -> !mayFilter(variant) || of(variant, known).isPresent());
  }

  private static Stream<Variant> fitting(
      KnownFacts known, Where where, Language language, Dose dose) {
    return known.message().variants().stream()
        .filter(variant -> where.takes(variant) && variant.language() == language)
        .filter(variant -> variant.degree() <= dose.degree())
        .filter(known::fits);
  }

  private static boolean mayFilter(Variant variant) {
    return variant.title().indexOf('|') >= 0 || variant.body().indexOf('|') >= 0;
  }

  private static Optional<Pick> of(Variant variant, KnownFacts known) {
    Optional<String> title = known.fill(variant.title(), variant);
    Optional<String> body = known.fill(variant.body(), variant);
    return title.isPresent() && body.isPresent()
        ? Optional.of(new Pick(variant, title.get(), body.get()))
        : Optional.empty();
  }

  /** The same words, with placeholders for what is hidden. */
  Pick discreet(KnownFacts known, Hidden hidden) {
    return new Pick(
        variant,
        known.fill(variant.title(), variant, hidden).orElseThrow(),
        known.fill(variant.body(), variant, hidden).orElseThrow());
  }

  Shown shown(Campaign campaign, Message message, double probability) {
    return new Shown(
        campaign.id(),
        message.key(),
        variant.key(),
        variant.degree(),
        variant.channel(),
        variant.language(),
        title,
        body,
        variant.link(),
        probability);
  }
}
