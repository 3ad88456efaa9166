package takt.profiles.buying;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import takt.profiles.PurchaseRhythms;
import takt.profiles.PurchaseRhythms.Rhythm;

/**
 * The days between purchases in each category, counted over persons in whatever order they come
 * (rule F15.2). It holds how often each number of days was there, and nothing of a person.
 */
final class Tally {

  /** What comes after so many categories is not counted: the memory it takes has a bound. */
  private static final int MOST_COUNTED = 20 * PurchaseRhythms.MOST_CATEGORIES;

  private final Map<String, Count> byCategory = new HashMap<>();

  private static final class Count {
    private final SortedMap<Integer, Long> times = new TreeMap<>();
    private long intervals;
    private int persons;

    /**
     * The middle one; of an even number the mean of both in the middle, half a day up. At least 1.
     */
    private int median() {
      return Math.toIntExact((at((intervals - 1) / 2) + at(intervals / 2) + 1) / 2);
    }

    private long at(long index) {
      long passed = 0;
      for (Map.Entry<Integer, Long> one : times.entrySet()) {
        passed += one.getValue();
        if (passed > index) {
          return one.getKey();
        }
      }
      throw new IllegalStateException("There are fewer intervals than were counted");
    }
  }

  /**
   * Counts a person in.
   *
   * @param days on which days they bought, by category, of what they kept
   */
  void add(Map<String, ? extends SortedSet<Long>> days) {
    days.forEach(
        (category, all) -> {
          if (all.size() > 1
              && (byCategory.size() < MOST_COUNTED || byCategory.containsKey(category))) {
            add(byCategory.computeIfAbsent(category, any -> new Count()), all);
          }
        });
  }

  private static void add(Count count, SortedSet<Long> days) {
    count.persons++;
    long before = days.first();
    for (long day : days.tailSet(before + 1)) {
      count.times.merge(Math.toIntExact(day - before), 1L, Long::sum);
      count.intervals++;
      before = day;
    }
  }

  /** What was learnt: of the categories with the most intervals, by name. */
  List<Rhythm> rhythms() {
    return byCategory.entrySet().stream()
        .map(one -> rhythm(one.getKey(), one.getValue()))
        .sorted(
            Comparator.comparingLong(Rhythm::intervals).reversed().thenComparing(Rhythm::category))
        .limit(PurchaseRhythms.MOST_CATEGORIES)
        .sorted(Comparator.comparing(Rhythm::category))
        .toList();
  }

  private static Rhythm rhythm(String category, Count count) {
    boolean enough =
        count.intervals >= PurchaseRhythms.LEAST_INTERVALS
            && count.persons >= PurchaseRhythms.LEAST_PERSONS;
    return new Rhythm(
        category,
        enough ? OptionalInt.of(count.median()) : OptionalInt.empty(),
        count.intervals,
        count.persons);
  }
}
