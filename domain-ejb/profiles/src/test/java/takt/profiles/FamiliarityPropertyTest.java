package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import takt.profiles.FamiliarityThresholds.Acquaintance;
import takt.profiles.FamiliarityThresholds.Regular;

/** Levels of familiarity, whatever the thresholds. */
class FamiliarityPropertyTest {

  private static final Instant NOW = Instant.parse("2028-03-01T12:00:00Z");

  @Property
  @Label("F3.4 by default: a number, an order, three orders of which one within a year")
  void asDocumented(@ForAll boolean known, @ForAll("orders") List<Instant> orders) {
    Instant aYearAgo = NOW.atOffset(ZoneOffset.UTC).minusYears(1).toInstant();
    boolean lately = orders.stream().anyMatch(order -> !order.isBefore(aYearAgo));
    Familiarity expected = Familiarity.STRANGER;
    if (known) {
      expected = orders.isEmpty() ? Familiarity.ACQUAINTANCE : Familiarity.CUSTOMER;
      expected = orders.size() >= 3 && lately ? Familiarity.REGULAR : expected;
    }
    Optional<Instant> since = known ? Optional.of(NOW) : Optional.empty();
    assertThat(FamiliarityThresholds.DEFAULT.level(facts(since, 0, orders), NOW))
        .isEqualTo(expected);
  }

  @Property
  @Label("F3.4 another order now, another event or a longer time never makes anybody less known")
  void moreIsNeverLess(
      @ForAll("thresholds") FamiliarityThresholds thresholds,
      @ForAll("orders") List<Instant> orders,
      @ForAll @IntRange(max = 9) int events,
      @ForAll @IntRange(max = 9) int days) {
    Optional<Instant> since = Optional.of(NOW.minus(Duration.ofDays(days)));
    Familiarity before = thresholds.level(facts(since, events, orders), NOW);
    List<Instant> more = new java.util.ArrayList<>(orders);
    more.add(NOW);
    assertThat(thresholds.level(facts(since, events, more), NOW)).isGreaterThanOrEqualTo(before);
    assertThat(thresholds.level(facts(since, events + 1, orders), NOW))
        .isGreaterThanOrEqualTo(before);
    Optional<Instant> earlier = since.map(at -> at.minus(Duration.ofDays(1)));
    assertThat(thresholds.level(facts(earlier, events, orders), NOW))
        .isGreaterThanOrEqualTo(before);
  }

  @Provide
  Arbitrary<List<Instant>> orders() {
    return Arbitraries.longs()
        .between(0, Duration.ofDays(800).toSeconds())
        .map(NOW::minusSeconds)
        .list()
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<FamiliarityThresholds> thresholds() {
    Arbitrary<Integer> few = Arbitraries.integers().between(1, 4);
    Arbitrary<Period> times = Arbitraries.integers().between(0, 5).map(Period::ofDays);
    return Combinators.combine(
            times,
            Arbitraries.integers().between(0, 8),
            Arbitraries.of(true, false),
            few,
            few,
            times,
            Arbitraries.integers().between(1, 700))
        .as(
            (known, events, either, orders, more, tenure, recency) ->
                new FamiliarityThresholds(
                    new Acquaintance(known, events, either),
                    orders,
                    new Regular(orders + more, tenure, Period.ofDays(recency)),
                    1));
  }

  private static FamiliarityFacts facts(
      Optional<Instant> since, long events, List<Instant> orders) {
    return new FamiliarityFacts(
        since,
        events,
        orders.size(),
        orders.stream().min(Instant::compareTo),
        orders.stream().max(Instant::compareTo));
  }
}
