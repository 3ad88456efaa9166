package takt.profiles.derive;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/**
 * What follows from the events of one profile. The events' order of arrival makes no difference.
 *
 * @param interests by purpose and category
 * @param bought by item and binding
 * @param orders by order number and binding
 */
public record Derived(
    Map<InterestKey, Interest> interests,
    Map<BoundKey, Bought> bought,
    Map<BoundKey, Ordered> orders) {

  /** An interest's key. */
  public record InterestKey(PurposeCode purpose, String category) {}

  /** The key of what is bound to purposes as a set: an item or an order. */
  public record BoundKey(String code, PurposeSet purposes) {}

  /**
   * What was bought of an item, net of what went back.
   *
   * @param quantity how many; below 0 while a return is known before its purchase
   * @param amount their price
   * @param returned how many went back
   * @param last when it was last bought; null if never
   */
  public record Bought(long quantity, BigDecimal amount, long returned, Instant last) {

    Bought plus(Bought other) {
      return new Bought(
          quantity + other.quantity,
          amount.add(other.amount),
          returned + other.returned,
          later(last, other.last));
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
   */
  public static Derived of(
      Collection<Happening> happenings, Collection<PurposeCode> interesting, Duration halfLife) {
    List<Happening> inOrder = happenings.stream().sorted().toList();
    Map<InterestKey, Interest> interests = new HashMap<>();
    for (PurposeCode purpose : interesting) {
      List<Happening> bound =
          inOrder.stream().filter(one -> one.purposes().contains(purpose)).toList();
      Interests.of(bound, halfLife)
          .forEach((category, all) -> interests.put(new InterestKey(purpose, category), all));
    }
    Purchases purchases = new Purchases(inOrder);
    return new Derived(interests, purchases.bought(), purchases.orders());
  }

  private static Instant later(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
