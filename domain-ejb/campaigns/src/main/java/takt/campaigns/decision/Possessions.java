package takt.campaigns.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import takt.campaigns.Item;
import takt.campaigns.Message;
import takt.campaigns.item.Shelf;
import takt.profiles.DurableCategory;
import takt.profiles.ProfileView;
import takt.profiles.Purchase;
import takt.profiles.PurchaseKind;

/**
 * What somebody has and needs no other of yet (rules G11.1 to G11.3).
 *
 * @param view what is known of them
 * @param shelf the items that campaigns speak of
 * @param silence how long what was bought is not spoken of where nobody knows it better
 * @param now when
 */
record Possessions(ProfileView view, Shelf shelf, SilentAfterPurchase silence, Instant now) {

  /** Whether nothing that they have can speak against anything. */
  static boolean none(ProfileView view) {
    return view.purchases().isEmpty() && view.durables().isEmpty();
  }

  /** What of it speaks against a message, in words of the catalogue; empty if nothing does. */
  Optional<String> against(Message message) {
    return message.item().flatMap(item -> item(item, message)).or(() -> category(message));
  }

  private Optional<String> item(String code, Message message) {
    if (view.purchases().isEmpty()) {
      return Optional.empty();
    }
    Shelf.Relatives relatives = shelf.relatives(code);
    return has(code, message)
        .map(how -> "item " + code + how)
        .or(
            () ->
                first(relatives.successors(), message)
                    .map(one -> "item " + one + ", which replaces " + code))
        .or(
            () ->
                first(relatives.predecessors(), message)
                    .map(one -> "item " + one + ", which " + code + " replaces"));
  }

  private Optional<String> first(Set<String> codes, Message message) {
    for (String code : codes) {
      if (has(code, message).isPresent()) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  /** How they have this: for good, not used up, or bought not long ago. */
  private Optional<String> has(String code, Message message) {
    Purchase bought = view.purchases().get(code);
    if (bought == null || bought.quantity() <= 0) {
      return Optional.empty();
    }
    Optional<PurchaseKind> kind = kind(message).or(bought::kind);
    if (!message.durable() && !isDurable(kind)) {
      return notNeeded(bought, kind.isPresent());
    }
    // Only of durable categories the time is the one after which a thing is worn out.
    Optional<Instant> wornOut =
        isDurable(bought.kind()) ? bought.again() : Optional.<Instant>empty();
    return lasts(wornOut) ? Optional.of(", durable") : Optional.empty();
  }

  /** What is not durable is a consumable if anybody has said what it is. */
  private Optional<String> notNeeded(Purchase bought, boolean consumable) {
    boolean known = consumable || bought.again().isPresent();
    Instant until = bought.again().orElseGet(() -> silence.until(bought.last(), consumable));
    return now.isBefore(until)
        ? Optional.of(known ? ", not used up yet" : ", bought not long ago")
        : Optional.empty();
  }

  /** What the catalogue says of the message's item. */
  private Optional<PurchaseKind> kind(Message message) {
    return message.item().flatMap(shelf::item).flatMap(Item::kind);
  }

  private static boolean isDurable(Optional<PurchaseKind> kind) {
    return kind.filter(PurchaseKind.DURABLE::equals).isPresent();
  }

  private boolean lasts(Optional<Instant> wornOut) {
    return wornOut.filter(at -> !now.isBefore(at)).isEmpty();
  }

  private Optional<String> category(Message message) {
    boolean usedUp =
        !message.durable() && kind(message).filter(PurchaseKind.CONSUMABLE::equals).isPresent();
    if (usedUp || view.durables().isEmpty()) {
      return Optional.empty();
    }
    return in(message.category())
        .or(() -> message.item().flatMap(shelf::item).flatMap(item -> in(item.category())))
        .map(category -> "category " + category + ", durable");
  }

  private Optional<String> in(String category) {
    return Optional.ofNullable(view.durables().get(category))
        .filter(one -> lasts(one.again()))
        .map(DurableCategory::category);
  }
}
