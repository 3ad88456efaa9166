package takt.profiles.buying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import takt.profiles.PurchaseRhythms.Rhythm;

/** What is learnt of the days between purchases. */
class TallyPropertyTest {

  @Property(tries = 200)
  @Label("F15.2 the median of all persons' intervals, in whatever order the persons are read")
  void medianOfAllIntervals(@ForAll("persons") List<SortedSet<Long>> persons, @ForAll Random luck) {
    List<Long> intervals = new ArrayList<>();
    int buyingAgain = 0;
    for (SortedSet<Long> days : persons) {
      List<Long> inOrder = List.copyOf(days);
      for (int at = 1; at < inOrder.size(); at++) {
        intervals.add(inOrder.get(at) - inOrder.get(at - 1));
      }
      buyingAgain += days.size() > 1 ? 1 : 0;
    }
    Collections.sort(intervals);
    List<SortedSet<Long>> shuffled = new ArrayList<>(persons);
    Collections.shuffle(shuffled, luck);
    Tally tally = new Tally();
    shuffled.forEach(days -> tally.add(Map.of("tea", days)));
    if (intervals.isEmpty()) {
      assertThat(tally.rhythms()).isEmpty();
      return;
    }
    OptionalInt median = OptionalInt.empty();
    if (intervals.size() >= 30 && buyingAgain >= 20) {
      int half = intervals.size() / 2;
      double middle =
          intervals.size() % 2 == 1
              ? intervals.get(half)
              : (intervals.get(half - 1) + intervals.get(half)) / 2.0;
      median = OptionalInt.of((int) Math.round(middle));
    }
    assertThat(tally.rhythms())
        .containsExactly(new Rhythm("tea", median, intervals.size(), buyingAgain));
  }

  @Provide
  Arbitrary<List<SortedSet<Long>>> persons() {
    return Arbitraries.longs()
        .between(19_000, 19_400)
        .set()
        .ofMaxSize(5)
        .map(days -> (SortedSet<Long>) new TreeSet<>(days))
        .list()
        .ofMaxSize(40);
  }
}
