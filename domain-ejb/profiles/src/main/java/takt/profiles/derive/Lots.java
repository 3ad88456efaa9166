package takt.profiles.derive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import takt.kernel.PurposeSet;

/**
 * What was bought, lot by lot, so that a return takes its interest back from the very purchase it
 * undoes (rule F3.3): of the same order, else the latest one before it, else the earliest after.
 */
final class Lots {

  private final Map<String, List<Lot>> byItem = new HashMap<>();

  static final class Lot {
    final Line line;
    final Optional<String> order;
    final Happening happening;
    long left;

    Lot(Line line, Happening happening) {
      this.line = line;
      this.order = happening.commerce().order();
      this.happening = happening;
      this.left = line.quantity();
    }

    /** What is left of the purchase's weight. */
    double weight() {
      return happening.weight() * left / line.quantity();
    }

    PurposeSet purposes() {
      return happening.purposes();
    }

    /** What the purchase itself says. */
    Derived.Bought bought() {
      return new Derived.Bought(
          line.quantity(), line.amount(), 0, happening.at(), line.category().orElse(null));
    }
  }

  /** The lots of events in their order, with what went back taken off. */
  static Lots of(List<Happening> inOrder) {
    Lots lots = new Lots();
    for (Happening happening : inOrder) {
      happening.commerce().lines().stream()
          .filter(line -> !line.back())
          .forEach(line -> lots.add(line, happening));
    }
    inOrder.forEach(lots::takeBack);
    return lots;
  }

  private void takeBack(Happening happening) {
    Commerce commerce = happening.commerce();
    commerce.lines().stream()
        .filter(Line::back)
        .forEach(line -> takeBack(line, commerce.order(), happening.at()));
    if (commerce.undoesWholeOrder()) {
      takeBackOrder(commerce.order().orElseThrow()).forEach(lot -> lot.left = 0);
    }
  }

  void add(Line line, Happening happening) {
    byItem.computeIfAbsent(line.item(), item -> new ArrayList<>()).add(new Lot(line, happening));
  }

  void takeBack(Line line, Optional<String> order, Instant at) {
    long owed = line.quantity();
    for (Lot lot : nearest(byItem.getOrDefault(line.item(), List.of()), order, at)) {
      long taken = Math.min(owed, lot.left);
      lot.left -= taken;
      owed -= taken;
    }
  }

  /** Takes back what is left of an order. */
  List<Lot> takeBackOrder(String order) {
    List<Lot> taken = new ArrayList<>();
    for (Lot lot : all()) {
      if (lot.order.filter(order::equals).isPresent() && lot.left > 0) {
        taken.add(lot);
      }
    }
    return taken;
  }

  /** The orders of which nothing was kept. */
  Set<String> returned() {
    Map<String, Long> left = new HashMap<>();
    for (Lot lot : all()) {
      lot.order.ifPresent(order -> left.merge(order, lot.left, Long::sum));
    }
    left.values().removeIf(kept -> kept > 0);
    return left.keySet();
  }

  List<Lot> all() {
    return byItem.values().stream().flatMap(List::stream).toList();
  }

  private static List<Lot> nearest(List<Lot> lots, Optional<String> order, Instant at) {
    Comparator<Lot> sameOrderFirst =
        Comparator.comparing(lot -> order.isEmpty() || !order.equals(lot.order));
    Comparator<Lot> earlierFirst = Comparator.comparing(lot -> lot.happening.at().isAfter(at));
    Comparator<Lot> nearestFirst =
        Comparator.comparing(lot -> java.time.Duration.between(lot.happening.at(), at).abs());
    return lots.stream()
        .sorted(sameOrderFirst.thenComparing(earlierFirst).thenComparing(nearestFirst))
        .toList();
  }
}
