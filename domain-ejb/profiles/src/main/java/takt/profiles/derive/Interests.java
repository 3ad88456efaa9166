package takt.profiles.derive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The interests that follow from events, all bound to the purpose at hand (rules F3.2 to F3.8). */
final class Interests {

  /** A topic, and the situation in which something about it was done. */
  record Situated(Topic topic, String situation) {}

  private final Map<Situated, Interest> all = new HashMap<>();
  private final Lots lots = new Lots();
  private final InterestRules rules;

  private Interests(InterestRules rules) {
    this.rules = rules;
  }

  static Map<Situated, Interest> of(List<Happening> happenings, InterestRules rules) {
    Interests interests = new Interests(rules);
    happenings.forEach(interests::addViewsAndLots);
    happenings.forEach(interests::takeBack);
    for (Lots.Lot lot : interests.lots.all()) {
      interests.add(lot.line.topics(), lot.weight(), lot.happening);
    }
    return interests.all;
  }

  private void addViewsAndLots(Happening happening) {
    add(happening.commerce().topics(), happening.weight(), happening);
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

  private void add(Topics topics, double weight, Happening happening) {
    if (weight > 0 && !topics.all().isEmpty()) {
      Interest more = Interest.of(weight, happening.at());
      String situation = rules.situating().of(happening.circumstances(), happening.at());
      for (Topic topic : topics.all()) {
        all.merge(
            new Situated(topic, situation),
            more,
            (one, two) -> one.plus(two, rules.halfLife(topic.dimension())));
      }
    }
  }
}
