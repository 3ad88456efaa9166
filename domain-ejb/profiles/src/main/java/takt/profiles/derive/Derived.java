package takt.profiles.derive;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/**
 * What follows from the events of one profile. The events' order of arrival makes no difference.
 *
 * @param interests by purpose, topic and situation
 * @param served how often a topic was served since the last own act in it, by purpose and topic
 * @param bought by item and binding
 * @param orders by order number and binding
 */
public record Derived(
    Map<InterestKey, Interest> interests,
    Map<ServedKey, Interest> served,
    Map<BoundKey, Bought> bought,
    Map<BoundKey, Ordered> orders) {

  /** An interest's key; the situation is its text, empty if no facets are declared. */
  public record InterestKey(PurposeCode purpose, Topic topic, String situation) {}

  /** The key of servings: whoever has had enough has it in every situation. */
  public record ServedKey(PurposeCode purpose, Topic topic) {}

  /** The key of what is bound to purposes as a set: an item or an order. */
  public record BoundKey(String code, PurposeSet purposes) {}

  /**
   * What was bought of an item, net of what went back.
   *
   * @param quantity how many; below 0 while a return is known before its purchase
   * @param amount their price
   * @param returned how many went back
   * @param last when it was last bought, of what was kept; null if nothing was
   * @param category of which category it was then (rule F15.1); null if the purchases of that time
   *     do not all say the same
   */
  public record Bought(
      long quantity, BigDecimal amount, long returned, Instant last, String category) {

    Bought plus(Bought other) {
      return new Bought(
          quantity + other.quantity,
          amount.add(other.amount),
          returned + other.returned,
          later(last, other.last),
          categoryWith(other));
    }

    /**
     * The same with another's last purchase.
     *
     * @param other null if there is none
     */
    Bought lastOf(Bought other) {
      return new Bought(
          quantity,
          amount,
          returned,
          other == null ? null : other.last,
          other == null ? null : other.category);
    }

    private String categoryWith(Bought other) {
      if (last == null || other.last == null) {
        return last == null ? other.category : category;
      }
      int order = last.compareTo(other.last);
      if (order != 0) {
        return order > 0 ? category : other.category;
      }
      return Objects.equals(category, other.category) ? category : null;
    }
  }

  /**
   * An order.
   *
   * @param at when; null if only its undoing is known
   * @param undone whether all of it was cancelled or went back
   */
  public record Ordered(Instant at, boolean undone) {

    Ordered plus(Ordered other) {
      return new Ordered(later(at, other.at), undone || other.undone);
    }
  }

  /**
   * Computes it.
   *
   * @param happenings the events, in any order, each once
   * @param interesting the purposes that interests may be computed for
   * @param rules by which interests are computed
   */
  public static Derived of(
      Collection<Happening> happenings, Collection<PurposeCode> interesting, InterestRules rules) {
    List<Happening> inOrder = happenings.stream().sorted().toList();
    Map<InterestKey, Interest> interests = new HashMap<>();
    Map<ServedKey, Interest> served = new HashMap<>();
    for (PurposeCode purpose : interesting) {
      List<Happening> bound =
          inOrder.stream().filter(one -> one.purposes().contains(purpose)).toList();
      Map<Topic, Instant> acts = new HashMap<>();
      Interests.of(bound, rules)
          .forEach(
              (one, all) -> {
                interests.put(new InterestKey(purpose, one.topic(), one.situation()), all);
                acts.merge(one.topic(), all.at(), Derived::later);
              });
      Servings.of(bound, acts, rules)
          .forEach((topic, all) -> served.put(new ServedKey(purpose, topic), all));
    }
    Purchases purchases = new Purchases(inOrder);
    return new Derived(interests, served, purchases.bought(), purchases.orders());
  }

  /** The same with those purchases alone of whose items something went back. */
  Derived returned() {
    Set<String> items = new HashSet<>();
    bought.forEach(
        (key, one) -> {
          if (one.returned() > 0) {
            items.add(key.code());
          }
        });
    Map<BoundKey, Bought> some = new HashMap<>(bought);
    some.keySet().removeIf(key -> !items.contains(key.code()));
    return new Derived(Map.of(), Map.of(), some, Map.of());
  }

  /** The same without orders, which a return may change one by one. */
  Derived withoutOrders() {
    return new Derived(interests, served, bought, Map.of());
  }

  /** When the person last did something themselves about each topic, in whatever situation. */
  Map<ServedKey, Instant> acts() {
    Map<ServedKey, Instant> acts = new HashMap<>();
    interests.forEach(
        (key, all) ->
            acts.merge(new ServedKey(key.purpose(), key.topic()), all.at(), Derived::later));
    return acts;
  }

  private static Instant later(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
