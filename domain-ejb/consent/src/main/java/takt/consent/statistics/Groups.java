package takt.consent.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import takt.consent.ChoiceStatistics;

/**
 * Choices put together in groups that are counted as a whole (rule C10.3): each of one combination
 * and of at least {@value ChoiceStatistics#FEWEST} persons. Those of a day are a group if they are
 * enough; those of days with too few wait until they are enough together, and are then counted on
 * the last of their days.
 */
final class Groups {

  /** So many choices of a combination wait at most; a machine's further ones are left out. */
  static final int MOST_WAITING = 1_000;

  private final List<Group> counted = new ArrayList<>();
  private final List<MadeChoice> waiting = new ArrayList<>();

  /**
   * A group.
   *
   * @param day the day on which it is counted
   * @param choices what it holds
   */
  record Group(LocalDate day, List<MadeChoice> choices) {}

  private Groups() {}

  /** Puts choices together, those that wait already and those that are new. */
  static Groups of(List<MadeChoice> choices) {
    Map<Combination, TreeMap<LocalDate, List<MadeChoice>>> all = new HashMap<>();
    for (MadeChoice choice : choices) {
      all.computeIfAbsent(choice.combination(), one -> new TreeMap<>())
          .computeIfAbsent(choice.day(), one -> new ArrayList<>())
          .add(choice);
    }
    Groups groups = new Groups();
    all.values().forEach(groups::add);
    return groups;
  }

  private void add(SortedMap<LocalDate, List<MadeChoice>> days) {
    List<MadeChoice> few = new ArrayList<>();
    days.forEach(
        (day, choices) -> {
          if (enough(choices)) {
            counted.add(new Group(day, choices));
            return;
          }
          few.addAll(choices);
          if (enough(few)) {
            counted.add(new Group(day, List.copyOf(few)));
            few.clear();
          }
        });
    waiting.addAll(few.subList(0, Math.min(few.size(), MOST_WAITING)));
  }

  private static boolean enough(List<MadeChoice> choices) {
    Set<UUID> persons = new HashSet<>();
    for (MadeChoice choice : choices) {
      persons.add(choice.person());
      if (persons.size() == ChoiceStatistics.FEWEST) {
        return true;
      }
    }
    return false;
  }

  /** Those that are counted now. */
  List<Group> counted() {
    return counted;
  }

  /** Those that wait. */
  List<MadeChoice> waiting() {
    return waiting;
  }
}
