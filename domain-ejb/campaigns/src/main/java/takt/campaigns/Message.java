package takt.campaigns;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import takt.profiles.UnusableCondition;

/**
 * One content of a campaign.
 *
 * @param key its name within the campaign: 2 to 40 lower-case letters, digits and hyphens
 * @param category what it is about, the code of a product category, 1 to 100 characters
 * @param item the item it is about, if it is about one, 1 to 100 characters
 * @param durable that somebody who has bought the item needs no other; if false, the catalogue says
 *     it, or the category of the purchase (rule G11.1)
 * @param variants its wordings, 1 to {@value #MOST_VARIANTS}, one for each channel, language,
 *     degree, segment and placement; of two for segments, the one that stands first wins
 * @param condition a condition in CEL on the situation for it to be shown, 1 to 2,000 characters
 *     (rule G12.1)
 */
public record Message(
    String key,
    String category,
    Optional<String> item,
    boolean durable,
    List<Variant> variants,
    Optional<String> condition) {

  /** At most so many variants. */
  public static final int MOST_VARIANTS = 60;

  private static final int LONGEST = 100;

  /** Refuses nonsense. */
  public Message {
    Objects.requireNonNull(item, "item");
    Checks.code("key", key);
    Checks.text("category", category, LONGEST);
    item.ifPresent(code -> Checks.text("item", code, LONGEST));
    condition.ifPresent(text -> Checks.text("condition", text, UnusableCondition.LONGEST));
    variants = List.copyOf(variants);
    Checks.range("the number of variants", variants.size(), 1, MOST_VARIANTS);
    if (durable && item.isEmpty()) {
      throw new IllegalArgumentException("a message that is durable must name its item");
    }
    Set<String> keys = new HashSet<>();
    for (Variant variant : variants) {
      variant.requireFits(item);
      if (!keys.add(variant.key())) {
        throw new IllegalArgumentException("there are two variants " + variant.key());
      }
    }
  }

  /** A message for every situation. */
  public Message(
      String key, String category, Optional<String> item, boolean durable, List<Variant> variants) {
    this(key, category, item, durable, variants, Optional.empty());
  }
}
