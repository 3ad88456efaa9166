package takt.campaigns.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import takt.campaigns.Evaluations;
import takt.campaigns.UnreadableLog;

/**
 * The columns of a log: those that a log needs, under either of the names that the Open Bandit data
 * have had, and those that a log may have. Others, such as the time, are not read.
 */
final class OpenBanditHeader {

  static final String ITEM = "item_id";
  static final String POSITION = "position";
  static final String PROBABILITY = "propensity_score";
  static final String REWARD = "reward";
  static final String CLICK = "click";
  private static final String OTHER_PROBABILITY = "action_prob";
  private static final String FEATURE = "user_feature_";
  private static final String AFFINITY = "user-item_affinity_";
  private static final String CANDIDATE = "candidate_prob_";

  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();

  OpenBanditHeader(List<String> cells, boolean withCandidate) {
    names = cells.stream().map(one -> one.replace("\uFEFF", "").strip()).toList();
    for (int at = 0; at < names.size(); at++) {
      String name = names.get(at).equals(OTHER_PROBABILITY) ? PROBABILITY : names.get(at);
      if (places.put(name, at) != null && !name.isEmpty()) {
        throw new UnreadableLog("A column stands twice in the header");
      }
    }
    require(ITEM, places.containsKey(ITEM));
    require(PROBABILITY, places.containsKey(PROBABILITY));
    require(CLICK, places.containsKey(CLICK) || places.containsKey(REWARD));
    require(CANDIDATE + "…", !withCandidate || !items(CANDIDATE).isEmpty());
    if (items().size() > Evaluations.MOST_ITEMS) {
      throw OpenBanditReader.tooManyItems();
    }
  }

  private static void require(String name, boolean there) {
    if (!there) {
      throw new UnreadableLog("The log lacks the column " + name);
    }
  }

  /** The column of this name. */
  OptionalInt place(String name) {
    Integer place = places.get(name);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** The column of the reward: {@code reward} if there is one, else {@code click}. */
  String reward() {
    return places.containsKey(REWARD) ? REWARD : CLICK;
  }

  String name(int place) {
    return names.get(place);
  }

  /** Features of the person, by their places. */
  List<Integer> features() {
    List<Integer> found = new ArrayList<>();
    for (int at = 0; at < names.size(); at++) {
      if (names.get(at).startsWith(FEATURE)) {
        found.add(at);
      }
    }
    return found;
  }

  /** The places of the person's affinities, by item. */
  Map<String, Integer> affinities() {
    return items(AFFINITY);
  }

  /** The places of a candidate's probabilities, by item. */
  Map<String, Integer> candidate() {
    return items(CANDIDATE);
  }

  /** The items that the header names. */
  Set<String> items() {
    Set<String> items = new HashSet<>(affinities().keySet());
    items.addAll(candidate().keySet());
    return items;
  }

  private Map<String, Integer> items(String prefix) {
    Map<String, Integer> items = new HashMap<>();
    for (int at = 0; at < names.size(); at++) {
      if (names.get(at).startsWith(prefix)) {
        items.put(names.get(at).substring(prefix.length()), at);
      }
    }
    return items;
  }
}
