package takt.campaigns.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import takt.campaigns.Budget;

@Label("What is given out of a budget")
class PacingTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOON = Instant.parse("2026-11-26T11:00:00Z");

  /** What was asked and given at which second from noon on. */
  private record Given(int second, int showings) {}

  @Property
  @Label("G7.5 is never more than the total, nor on any day more than for a day")
  void isNeverMore(
      @ForAll @IntRange(min = 1, max = 2_000) int total,
      @ForAll @IntRange(min = 1, max = 500) int perDay,
      @ForAll Budget.Pace pace,
      @ForAll @Size(min = 1, max = 300) List<@IntRange(min = 0, max = 7_200) Integer> pauses) {
    Budget budget = new Budget(Optional.of(total), Optional.of(perDay), pace);
    Account account = opened();
    Instant now = NOON;
    LocalDate day = LocalDate.EPOCH;
    long ofDay = 0;
    long all = 0;
    for (int pause : pauses) {
      now = now.plusSeconds(pause);
      Pacing next = Pacing.next(budget, Optional.empty(), BERLIN, account, now);
      account = next.account();
      ofDay = next.share().day().equals(day) ? ofDay : 0;
      day = next.share().day();
      ofDay += next.share().showings();
      all += next.share().showings();
      assertThat(ofDay).isLessThanOrEqualTo(perDay);
      assertThat(all).isLessThanOrEqualTo(total).isEqualTo(account.showings());
      assertThat(next.share().until()).isAfter(now);
      assertThat(next.share().showings()).isBetween(0, Pacing.MOST);
    }
  }

  @Property
  @Label("G7.5 is never more on any day, in whatever order they come who ask around midnight")
  void isNeverMoreAroundMidnight(
      @ForAll @IntRange(min = 1, max = 500) int perDay,
      @ForAll Budget.Pace pace,
      @ForAll @Size(min = 1, max = 300) List<@IntRange(min = -30, max = 30) Integer> seconds) {
    Budget budget = new Budget(Optional.empty(), Optional.of(perDay), pace);
    Instant midnight = Instant.parse("2026-11-26T23:00:00Z");
    Account account = opened();
    Map<LocalDate, Long> given = new HashMap<>();
    for (int second : seconds) {
      Instant now = midnight.plusSeconds(second);
      Pacing next = Pacing.next(budget, Optional.empty(), BERLIN, account, now);
      account = next.account();
      given.merge(next.share().day(), (long) next.share().showings(), Long::sum);
      assertThat(given.values()).allMatch(one -> one <= perDay);
      assertThat(next.share().until()).isAfter(now);
    }
  }

  @Property(tries = 20)
  @Label("G7.6 follows the clock where there is always somebody to show it to")
  void followsTheClock(
      @ForAll @IntRange(min = 1, max = 50_000) int total,
      @ForAll @IntRange(min = 1, max = 12) int hours) {
    List<Given> given = run(total, hours, 0, 0);
    double perSecond = total / (hours * 3_600.0);
    long all = 0;
    for (Given one : given) {
      all += one.showings();
      assertThat((double) all).isLessThanOrEqualTo(perSecond * one.second() + 1.001);
    }
    assertThat(all).isBetween(total - (long) Math.ceil(60 * perSecond) - 1, (long) total);
  }

  @Example
  @Label("G7.6 spreads what a quiet time leaves over the rest, a minute's worth at once at most")
  void spreadsWhatAPauseLeaves() {
    List<Given> given = run(36_000, 10, 7_200, 21_600);
    long before = sum(given, 0, 7_200);
    assertThat(before).isBetween(7_100L, 7_200L);
    // 28,800 are left for four hours: two a second, and a minute of them at once.
    assertThat(sum(given, 21_600, 21_600)).isLessThanOrEqualTo(120);
    assertThat(sum(given, 21_600, 28_800)).isBetween(14_000L, 14_700L);
    assertThat(sum(given, 0, 36_000)).isBetween(35_800L, 36_000L);
  }

  @Example
  @Label("G7.5 what comes back can be given out again, on its day")
  void comesBack() {
    Budget one = new Budget(Optional.empty(), Optional.of(1), Budget.Pace.AS_SOON_AS_POSSIBLE);
    Pacing first = Pacing.next(one, Optional.empty(), BERLIN, opened(), NOON);
    assertThat(first.share().showings()).isEqualTo(1);
    Account back = first.account().returned(1, first.share().day());
    assertThat(Pacing.next(one, Optional.empty(), BERLIN, first.account(), NOON).share().showings())
        .isZero();
    assertThat(Pacing.next(one, Optional.empty(), BERLIN, back, NOON).share().showings())
        .isEqualTo(1);
    Instant tomorrow = NOON.plus(Duration.ofDays(1));
    Pacing next = Pacing.next(one, Optional.empty(), BERLIN, first.account(), tomorrow);
    assertThat(next.share().showings()).isEqualTo(1);
    assertThat(next.account().returned(1, first.share().day()).today()).isEqualTo(1);
  }

  /** Asks every second, and takes all there is, but for a pause from one second to another. */
  private static List<Given> run(int total, int hours, int pause, int resume) {
    Budget budget = new Budget(Optional.of(total), Optional.empty(), Budget.Pace.EVEN);
    Optional<Instant> until = Optional.of(NOON.plus(Duration.ofHours(hours)));
    Account account = opened();
    List<Given> all = new ArrayList<>();
    for (int second = 0; second < hours * 3_600; second++) {
      if (second < pause || second >= resume) {
        int given;
        do {
          Pacing next = Pacing.next(budget, until, BERLIN, account, NOON.plusSeconds(second));
          account = next.account();
          given = next.share().showings();
          all.add(new Given(second, given));
        } while (given > 0);
      }
    }
    return all;
  }

  private static long sum(List<Given> given, int from, int to) {
    return given.stream()
        .filter(one -> one.second() >= from && one.second() <= to)
        .mapToLong(Given::showings)
        .sum();
  }

  private static Account opened() {
    return new Account(0, NOON.atZone(BERLIN).toLocalDate(), 0, 1, NOON);
  }
}
