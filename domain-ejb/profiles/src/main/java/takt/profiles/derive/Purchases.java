package takt.profiles.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.derive.Derived.Bought;
import takt.profiles.derive.Derived.BoundKey;
import takt.profiles.derive.Derived.Ordered;

/** The purchases and orders that follow from events, net of returns (rule F3.3). */
final class Purchases {

  private static final int CENTS = 4;

  private final Map<BoundKey, Bought> bought = new HashMap<>();
  private final Map<BoundKey, Ordered> orders = new HashMap<>();
  private final Lots lots = new Lots();

  Purchases(List<Happening> happenings) {
    happenings.forEach(this::addLines);
    happenings.forEach(this::takeBack);
    happenings.forEach(this::addOrder);
    happenings.stream().filter(one -> one.commerce().undoesWholeOrder()).forEach(this::undoOrder);
    if (happenings.stream().anyMatch(one -> one.commerce().undoes())) {
      undoReturned(happenings);
      sayKept(happenings);
    }
  }

  Map<BoundKey, Bought> bought() {
    return bought;
  }

  Map<BoundKey, Ordered> orders() {
    return orders;
  }

  /** The lots of which something was kept. */
  List<Lots.Lot> kept() {
    return lots.all().stream().filter(lot -> lot.left > 0).toList();
  }

  private void addLines(Happening happening) {
    for (Line line : happening.commerce().lines()) {
      long sign = line.back() ? -1 : 1;
      add(
          line.item(),
          happening.purposes(),
          new Bought(
              sign * line.quantity(),
              line.amount().multiply(BigDecimal.valueOf(sign)),
              line.back() ? line.quantity() : 0,
              line.back() ? null : happening.at(),
              line.back() ? null : line.category().orElse(null)));
      if (!line.back()) {
        lots.add(line, happening);
      }
    }
  }

  private void takeBack(Happening happening) {
    for (Line line : happening.commerce().lines()) {
      if (line.back()) {
        lots.takeBack(line, happening.commerce().order(), happening.at());
      }
    }
  }

  private void addOrder(Happening happening) {
    Commerce commerce = happening.commerce();
    if (commerce.order().isEmpty()) {
      return;
    }
    boolean buys = commerce.buys();
    boolean undone = commerce.kind() == Commerce.Kind.CANCELLATION || commerce.undoesWholeOrder();
    if (buys || undone) {
      orders.merge(
          new BoundKey(commerce.order().get(), happening.purposes()),
          new Ordered(buys ? happening.at() : null, undone),
          Ordered::plus);
    }
  }

  /** Orders of which everything went back, for each purpose by what is bound to it. */
  private void undoReturned(List<Happening> happenings) {
    List<Happening> buying =
        happenings.stream().filter(one -> one.commerce().kind() != Commerce.Kind.INTEREST).toList();
    PurposeSet all =
        buying.stream().map(Happening::purposes).reduce(PurposeSet.NONE, PurposeSet::or);
    Map<String, PurposeSet> undone = new HashMap<>();
    for (PurposeCode purpose : all) {
      List<Happening> bound =
          buying.stream().filter(one -> one.purposes().contains(purpose)).toList();
      for (String order : Lots.of(bound).returned()) {
        undone.merge(order, PurposeSet.of(purpose), PurposeSet::or);
      }
    }
    undone.forEach(
        (order, purposes) ->
            orders.merge(new BoundKey(order, purposes), new Ordered(null, true), Ordered::plus));
  }

  /**
   * Something went back: each row says when the last was bought of what was kept, as those events
   * have it that may be used for all of the row's purposes.
   */
  private void sayKept(List<Happening> happenings) {
    List<Happening> buying =
        happenings.stream().filter(one -> one.commerce().kind() != Commerce.Kind.INTEREST).toList();
    Map<BoundKey, Bought> kept = new HashMap<>();
    bought.keySet().stream()
        .map(BoundKey::purposes)
        .distinct()
        .forEach(binding -> addKept(buying, binding, kept));
    bought.replaceAll((key, one) -> one.lastOf(kept.get(key)));
  }

  private static void addKept(
      List<Happening> buying, PurposeSet binding, Map<BoundKey, Bought> kept) {
    List<Happening> known =
        buying.stream().filter(one -> binding.without(one.purposes()).isEmpty()).toList();
    for (Lots.Lot lot : Lots.of(known).all()) {
      if (lot.left > 0 && lot.purposes().equals(binding)) {
        kept.merge(new BoundKey(lot.line.item(), binding), lot.bought(), Bought::plus);
      }
    }
  }

  private void undoOrder(Happening happening) {
    for (Lots.Lot lot : lots.takeBackOrder(happening.commerce().order().orElseThrow())) {
      BigDecimal amount =
          lot.line
              .amount()
              .multiply(BigDecimal.valueOf(lot.left))
              .divide(BigDecimal.valueOf(lot.line.quantity()), CENTS, RoundingMode.HALF_UP);
      add(
          lot.line.item(),
          lot.purposes(),
          new Bought(-lot.left, amount.negate(), lot.left, null, null));
      lot.left = 0;
    }
  }

  private void add(String item, PurposeSet purposes, Bought more) {
    bought.merge(new BoundKey(item, purposes), more, Bought::plus);
  }
}
