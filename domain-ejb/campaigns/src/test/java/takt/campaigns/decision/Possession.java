package takt.campaigns.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import takt.profiles.DurableCategory;
import takt.profiles.Purchase;
import takt.profiles.PurchaseKind;

/**
 * Something that a person of the decision tests bought, 90 days ago. A word for it is the item's
 * code, then the kind that its category has by the company's word, if any, and after how many days
 * one typically buys it again, such as {@code 85099B}, {@code 85099B:consumable:100}, {@code
 * 85099B::100}. Something in a durable category is {@code #kitchen}, or {@code #kitchen:100} if
 * things of it last so many days.
 */
final class Possession {

  private Possession() {}

  static Map<String, Purchase> items(Set<String> words) {
    return words.stream()
        .filter(word -> !word.startsWith("#"))
        .map(word -> item(List.of(word.split(":", -1))))
        .collect(Collectors.toMap(Purchase::item, one -> one));
  }

  private static Purchase item(List<String> parts) {
    return new Purchase(
        parts.get(0),
        1,
        Somebody.SINCE,
        Optional.empty(),
        part(parts, 1).map(kind -> PurchaseKind.valueOf(kind.toUpperCase(Locale.ROOT))),
        again(part(parts, 2)));
  }

  static Map<String, DurableCategory> categories(Set<String> words) {
    return words.stream()
        .filter(word -> word.startsWith("#"))
        .map(word -> List.of(word.substring(1).split(":", -1)))
        .map(parts -> new DurableCategory(parts.get(0), Somebody.SINCE, again(part(parts, 1))))
        .collect(Collectors.toMap(DurableCategory::category, one -> one));
  }

  private static Optional<String> part(List<String> parts, int at) {
    return parts.stream().skip(at).limit(1).filter(part -> !part.isEmpty()).findFirst();
  }

  private static Optional<Instant> again(Optional<String> days) {
    return days.map(Long::parseLong).map(Duration::ofDays).map(Somebody.SINCE::plus);
  }
}
