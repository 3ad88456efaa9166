package takt.profiles.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.derive.Derived.Bought;
import takt.profiles.derive.Derived.BoundKey;
import takt.profiles.derive.Derived.InterestKey;

/** What follows from events does not depend on how they arrive. */
class InterestsPropertyTest {

  private static final Duration HALF = Duration.ofDays(90);
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final PurposeCode OFFERS = new PurposeCode("offers");
  private static final PurposeSet BOUND = PurposeSet.of(OFFERS);
  private static final int DAYS = 365;

  @Property
  @Label("F3.2 an interest is the sum of its weights, each halved once per half-life")
  void sumOfDecayedWeights(@ForAll("views") List<Happening> events, @ForAll Random random) {
    Map<String, Double> expected = new HashMap<>();
    for (Happening one : events) {
      double halfLives = Duration.between(one.at(), NOW).toMillis() / (double) HALF.toMillis();
      expected.merge(
          one.commerce().category().orElseThrow(),
          one.weight() * Math.pow(0.5, halfLives),
          Double::sum);
    }
    Map<InterestKey, Interest> sums = new HashMap<>();
    for (List<Happening> batch : batches(events, random)) {
      Derived.of(batch, List.of(OFFERS), HALF)
          .interests()
          .forEach((key, more) -> sums.merge(key, more, (one, two) -> one.plus(two, HALF)));
    }
    assertThat(sums).hasSameSizeAs(expected);
    expected.forEach(
        (category, score) ->
            assertThat(sums.get(new InterestKey(OFFERS, category)).scoreAt(NOW, HALF))
                .isCloseTo(score, within(1e-9 * score)));
  }

  @Property
  @Label("F3.2, F3.3 purchases and returns give the same in any order of arrival")
  void anyOrder(@ForAll("commerce") List<Happening> events, @ForAll Random random) {
    List<Happening> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    assertThat(Derived.of(shuffled, List.of(OFFERS), HALF))
        .isEqualTo(Derived.of(events, List.of(OFFERS), HALF));
  }

  @Property
  @Label("F3.3 quantities of any batches add up to those of all events together")
  void purchasesAddUp(@ForAll("commerce") List<Happening> events, @ForAll Random random) {
    Map<BoundKey, Bought> sums = new HashMap<>();
    for (List<Happening> batch : batches(events, random)) {
      Derived.of(batch, List.of(OFFERS), HALF)
          .bought()
          .forEach((key, more) -> sums.merge(key, more, Bought::plus));
    }
    assertThat(sums).isEqualTo(Derived.of(events, List.of(OFFERS), HALF).bought());
  }

  @Property
  @Label("F3.3 what is bought and wholly returned leaves nothing")
  void returnsLeaveNothing(@ForAll("commerce") List<Happening> events) {
    List<Happening> all = new ArrayList<>();
    for (Happening one : events) {
      Line line = one.commerce().lines().get(0);
      if (!line.back()) {
        all.add(one);
        all.add(
            happening(
                "back-" + one.messageId(),
                one.at().plusSeconds(1),
                one.weight(),
                new Commerce(
                    Commerce.Kind.REFUND,
                    one.commerce().order(),
                    Optional.empty(),
                    List.of(
                        new Line(
                            line.item(), line.category(), line.quantity(), line.amount(), true)))));
      }
    }
    Derived derived = Derived.of(all, List.of(OFFERS), HALF);
    assertThat(derived.interests()).isEmpty();
    assertThat(derived.bought().values())
        .allSatisfy(
            one -> {
              assertThat(one.quantity()).isZero();
              assertThat(one.amount()).isZero();
            });
  }

  @Provide
  Arbitrary<List<Happening>> views() {
    return Combinators.combine(
            Arbitraries.longs().between(0, Duration.ofDays(DAYS).toSeconds()),
            Arbitraries.of("lamps", "mugs", "cards"),
            Arbitraries.doubles().between(0.1, 100))
        .as(
            (second, category, weight) ->
                new Object[] {
                  START.plusSeconds(second),
                  weight,
                  new Commerce(
                      Commerce.Kind.INTEREST, Optional.empty(), Optional.of(category), List.of())
                })
        .list()
        .ofMaxSize(30)
        .map(InterestsPropertyTest::numbered);
  }

  @Provide
  Arbitrary<List<Happening>> commerce() {
    return Combinators.combine(
            Arbitraries.longs().between(0, Duration.ofDays(DAYS).toSeconds()),
            Arbitraries.of("a", "b"),
            Arbitraries.longs().between(1, 5),
            Arbitraries.of(false, false, true),
            Arbitraries.of("o1", "o2", "o3"))
        .as(
            (second, item, quantity, back, order) ->
                new Object[] {
                  START.plusSeconds(second),
                  5.0,
                  new Commerce(
                      back ? Commerce.Kind.REFUND : Commerce.Kind.ORDER,
                      Optional.of(order),
                      Optional.empty(),
                      List.of(
                          new Line(
                              item,
                              Optional.of("of-" + item),
                              quantity,
                              BigDecimal.valueOf(quantity * 2),
                              back)))
                })
        .list()
        .ofMaxSize(12)
        .map(InterestsPropertyTest::numbered);
  }

  private static List<Happening> numbered(List<Object[]> parts) {
    List<Happening> all = new ArrayList<>();
    for (Object[] part : parts) {
      all.add(happening("m" + all.size(), (Instant) part[0], (double) part[1], (Commerce) part[2]));
    }
    return all;
  }

  private static Happening happening(String id, Instant at, double weight, Commerce commerce) {
    return new Happening(id, BOUND, at, weight, commerce);
  }

  private static List<List<Happening>> batches(List<Happening> events, Random random) {
    List<Happening> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    List<List<Happening>> batches = new ArrayList<>();
    for (int from = 0; from < shuffled.size(); ) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(4));
      batches.add(shuffled.subList(from, to));
      from = to;
    }
    return batches;
  }
}
