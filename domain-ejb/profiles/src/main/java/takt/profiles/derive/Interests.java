package takt.profiles.derive;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The interests that follow from events, all bound to the purpose at hand (rules F3.2, F3.3). */
final class Interests {

  private final Map<String, Interest> byCategory = new HashMap<>();
  private final Lots lots = new Lots();
  private final Duration halfLife;

  private Interests(Duration halfLife) {
    this.halfLife = halfLife;
  }

  static Map<String, Interest> of(List<Happening> happenings, Duration halfLife) {
    Interests interests = new Interests(halfLife);
    happenings.forEach(interests::addViewsAndLots);
    happenings.forEach(interests::takeBack);
    for (Lots.Lot lot : interests.lots.all()) {
      lot.line
          .category()
          .ifPresent(category -> interests.add(category, lot.weight(), lot.happening));
    }
    return interests.byCategory;
  }

  private void addViewsAndLots(Happening happening) {
    happening
        .commerce()
        .category()
        .ifPresent(category -> add(category, happening.weight(), happening));
    for (Line line : happening.commerce().lines()) {
      if (!line.back()) {
        lots.add(line, happening);
      }
    }
  }

  private void takeBack(Happening happening) {
    Commerce commerce = happening.commerce();
    for (Line line : commerce.lines()) {
      if (line.back()) {
        lots.takeBack(line, commerce.order(), happening.at());
      }
    }
    if (commerce.undoesWholeOrder()) {
      lots.takeBackOrder(commerce.order().orElseThrow()).forEach(lot -> lot.left = 0);
    }
  }

  private void add(String category, double weight, Happening happening) {
    if (weight > 0) {
      byCategory.merge(
          category, Interest.of(weight, happening.at()), (one, two) -> one.plus(two, halfLife));
    }
  }
}
