package takt.profiles.derive;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often something was served to a person since their last own act in it (rule F3.7): a sum of
 * ones that decay, like an interest.
 */
final class Servings {

  private Servings() {}

  /**
   * Counts them.
   *
   * @param happenings events of one person that are bound to one purpose
   * @param acts when the person last did something themselves about each topic
   */
  static Map<Topic, Interest> of(
      List<Happening> happenings, Map<Topic, Instant> acts, InterestRules rules) {
    Map<Topic, Interest> served = new HashMap<>();
    for (Happening one : happenings) {
      if (one.serving()) {
        Interest more = Interest.of(1, one.at());
        for (Topic topic : one.commerce().about()) {
          Instant act = acts.get(topic);
          if (act == null || one.at().isAfter(act)) {
            served.merge(topic, more, (a, b) -> a.plus(b, rules.servingHalfLife()));
          }
        }
      }
    }
    return served;
  }
}
