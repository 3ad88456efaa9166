package takt.campaigns;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import takt.kernel.PurposeSet;
import takt.profiles.Familiarity;

/**
 * A person who does not exist, to preview decisions with.
 *
 * @param permitted the purposes they permit
 * @param familiarity how well they are known
 * @param ownLimit the highest degree they want, 0 to 4
 * @param interests their interests: category and score above 0, at most 50
 * @param bought the items they have, at most 200; whether these are durable, messages and the
 *     catalogue say
 * @param firstName their first name, if it is known
 * @param attributes further attributes by name, at most 50
 * @param segments the codes of the segments they are in, at most 50
 */
public record InventedPerson(
    PurposeSet permitted,
    Familiarity familiarity,
    OptionalInt ownLimit,
    Map<String, Double> interests,
    Set<String> bought,
    Optional<String> firstName,
    Map<String, String> attributes,
    Set<String> segments) {

  private static final int MOST_INTERESTS = 50;
  private static final int MOST_ITEMS = 200;
  private static final int MOST_FACTS = 50;

  /** Refuses nonsense. */
  public InventedPerson {
    Objects.requireNonNull(permitted, "permitted");
    Objects.requireNonNull(familiarity, "familiarity");
    ownLimit.ifPresent(limit -> Checks.range("ownLimit", limit, 0, Variant.HIGHEST));
    interests = Map.copyOf(interests);
    bought = Set.copyOf(bought);
    attributes = Map.copyOf(attributes);
    segments = Set.copyOf(segments);
    Checks.range("the number of attributes", attributes.size(), 0, MOST_FACTS);
    Checks.range("the number of segments", segments.size(), 0, MOST_FACTS);
    Checks.range("the number of interests", interests.size(), 0, MOST_INTERESTS);
    Checks.range("the number of items", bought.size(), 0, MOST_ITEMS);
    if (interests.values().stream().anyMatch(score -> !(score > 0))) {
      throw new IllegalArgumentException("an interest's score must be above 0");
    }
  }
}
