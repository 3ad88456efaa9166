package takt.consent.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import takt.consent.ChoiceStatistics;
import takt.consent.LedgerEntry.Kind;
import takt.consent.StatisticsBy;
import takt.consent.statistics.Groups.Group;

/**
 * What can be learnt from all answers together. Whoever has them all, and may add and subtract them
 * as they like, can tell two choices apart only if some answer has one of them and not the other.
 * So choices fall into classes that no arithmetic divides, and each class must be of enough
 * persons.
 */
@Label("Choices in groups")
class GroupsPropertiesTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final int PERSONS = 9;
  private static final int DAYS = 4;

  /** A group and the turn in which it was counted: answers before it do not have it. */
  private record Counted(int turn, Group group) {}

  /** Each number is a choice; each list is what one turn finds. */
  @Property
  @Label("C10.3 from all answers, at all times, nothing is derived of fewer than five persons")
  void nothingSmallIsDerived(
      @ForAll @Size(min = 1, max = 5)
          List<@Size(max = 60) List<@IntRange(max = 9999) Integer>> turns) {
    Map<Set<String>, Set<UUID>> classes = new HashMap<>();
    for (Counted counted : count(turns)) {
      for (MadeChoice choice : counted.group().choices()) {
        classes
            .computeIfAbsent(answersWith(counted, choice, turns.size()), one -> new HashSet<>())
            .add(choice.person());
      }
    }

    assertThat(classes.values()).allMatch(persons -> persons.size() >= ChoiceStatistics.FEWEST);
  }

  @Property
  @Label("C10.7 nothing is lost or counted twice, and what waits is of fewer than five persons")
  void nothingIsLost(
      @ForAll @Size(min = 1, max = 5)
          List<@Size(max = 60) List<@IntRange(max = 9999) Integer>> turns) {
    List<MadeChoice> all = new ArrayList<>();
    List<MadeChoice> waiting = new ArrayList<>();
    List<MadeChoice> counted = new ArrayList<>();
    for (List<Integer> turn : turns) {
      List<MadeChoice> fresh = choices(turn);
      all.addAll(fresh);
      waiting.addAll(fresh);
      Groups groups = Groups.of(waiting);
      groups.counted().forEach(group -> counted.addAll(group.choices()));
      waiting = new ArrayList<>(groups.waiting());
    }

    List<MadeChoice> both = new ArrayList<>(counted);
    both.addAll(waiting);
    assertThat(both).containsExactlyInAnyOrderElementsOf(all);
    assertThat(waiting.stream().collect(Collectors.groupingBy(MadeChoice::combination)).values())
        .allMatch(few -> persons(few) < ChoiceStatistics.FEWEST);
  }

  @Property
  @Label("C10.2 C10.3 a choice is counted on its own day, or on the last of those it waited with")
  void noChoiceIsCountedEarly(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 9999) Integer> said) {
    List<MadeChoice> all = choices(said);
    for (Group group : Groups.of(all).counted()) {
      assertThat(group.choices())
          .allMatch(one -> one.combination().equals(group.choices().get(0).combination()));
      assertThat(group.choices().stream().map(MadeChoice::day).max(LocalDate::compareTo))
          .contains(group.day());
      boolean own = group.choices().stream().allMatch(one -> one.day().equals(group.day()));
      assertThat(own || group.choices().stream().noneMatch(one -> enoughThatDay(all, one)))
          .as("who is enough on a day does not wait")
          .isTrue();
    }
  }

  @Example
  @Label("C10.3 one person's choices are never counted alone, and only the first thousand wait")
  void oneMachine() {
    List<MadeChoice> many = new ArrayList<>();
    for (int i = 0; i < 1_200; i++) {
      many.add(choice(0));
    }
    Groups groups = Groups.of(many);

    assertThat(groups.counted()).isEmpty();
    assertThat(groups.waiting()).hasSize(1_000);
  }

  private static boolean enoughThatDay(List<MadeChoice> all, MadeChoice like) {
    return persons(
            all.stream()
                .filter(one -> one.combination().equals(like.combination()))
                .filter(one -> one.day().equals(like.day()))
                .toList())
        >= ChoiceStatistics.FEWEST;
  }

  private static int persons(Collection<MadeChoice> choices) {
    return (int) choices.stream().map(MadeChoice::person).distinct().count();
  }

  private static List<Counted> count(List<List<Integer>> turns) {
    List<Counted> counted = new ArrayList<>();
    List<MadeChoice> waiting = List.of();
    for (int turn = 0; turn < turns.size(); turn++) {
      List<MadeChoice> all = new ArrayList<>(waiting);
      all.addAll(choices(turns.get(turn)));
      Groups groups = Groups.of(all);
      for (Group group : groups.counted()) {
        counted.add(new Counted(turn, group));
      }
      waiting = groups.waiting();
    }
    return counted;
  }

  /**
   * Every number in every answer that this choice is in: after each turn, over each span of days,
   * for each set of things to tell apart, by kind, and of those whose time is known.
   */
  private static Set<String> answersWith(Counted counted, MadeChoice choice, int turns) {
    Set<String> answers = new HashSet<>();
    int day = (int) (counted.group().day().toEpochDay() - FIRST.toEpochDay());
    Combination what = choice.combination();
    for (int asked = counted.turn(); asked < turns; asked++) {
      for (int from = 0; from <= day; from++) {
        for (int to = day; to < DAYS; to++) {
          for (int by = 0; by < 1 << StatisticsBy.values().length; by++) {
            String line = asked + " " + from + " " + to + " " + by + values(by, day, what);
            answers.add(line + " " + what.kind());
            if (what.timed()) {
              answers.add(line + " timed");
            }
          }
        }
      }
    }
    return answers;
  }

  private static String values(int by, int day, Combination what) {
    List<Object> all =
        List.of(day, what.purpose(), what.version(), what.channel(), what.language());
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      values.append((by >> i & 1) == 1 ? " " + all.get(i) : "");
    }
    return values.toString();
  }

  private static List<MadeChoice> choices(List<Integer> numbers) {
    return numbers.stream().map(GroupsPropertiesTest::choice).toList();
  }

  /** One of few persons, on one of few days, of few combinations. */
  private static MadeChoice choice(int number) {
    int rest = number / PERSONS / DAYS;
    boolean timed = rest / 4 % 3 == 0;
    return new MadeChoice(
        UUID.randomUUID(),
        new UUID(0, number % PERSONS),
        new Combination(
            "news",
            1,
            rest % 2 == 0 ? "WEB" : "PHONE",
            "DE",
            rest / 2 % 2 == 0 ? Kind.GIVEN : Kind.WITHDRAWN,
            timed),
        FIRST.plusDays(number / PERSONS % DAYS),
        timed ? number % 80 : Times.UNKNOWN);
  }
}
