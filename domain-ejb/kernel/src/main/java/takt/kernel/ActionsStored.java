package takt.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Published by profiles: persons did something. Delivered in the transaction that stores the
 * events, while the permissions of these profiles are locked; a batch of events at once.
 *
 * @param actions what they did, as tracked, in the order in which it came in
 */
public record ActionsStored(List<Action> actions) {

  /** Copies what it is given. */
  public ActionsStored {
    actions = List.copyOf(actions);
  }

  /**
   * What somebody did.
   *
   * @param profile who
   * @param name the event's name
   * @param purposes what it may be used for
   * @param at when
   * @param numbers its properties that are numbers
   * @param bought the codes of the items that were bought by it
   */
  public record Action(
      ProfileId profile,
      String name,
      PurposeSet purposes,
      Instant at,
      Map<String, Double> numbers,
      Set<String> bought) {

    /** Copies what it is given. */
    public Action {
      numbers = Map.copyOf(numbers);
      bought = Set.copyOf(bought);
    }
  }
}
