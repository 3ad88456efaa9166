package takt.profiles.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.Dimension;
import takt.profiles.derive.Derived.Bought;
import takt.profiles.derive.Derived.BoundKey;
import takt.profiles.derive.Derived.InterestKey;
import takt.profiles.situation.Circumstances;
import takt.profiles.situation.Situating;

/** What follows from events does not depend on how they arrive. */
class InterestsPropertyTest {

  private static final InterestRules RULES =
      new InterestRules(
          Map.of(
              Dimension.CATEGORY, Duration.ofDays(90),
              Dimension.BRAND, Duration.ofDays(180),
              Dimension.THEME, Duration.ofDays(30)),
          Duration.ofDays(7),
          5,
          new TreeSet<>(),
          new Situating(List.of(), ZoneOffset.UTC));
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final PurposeCode OFFERS = new PurposeCode("offers");
  private static final PurposeSet BOUND = PurposeSet.of(OFFERS);
  private static final int DAYS = 365;

  @Property
  @Label("F3.2, F3.5 an interest is the sum of its weights, halved by its dimension's half-life")
  void sumOfDecayedWeights(@ForAll("views") List<Happening> events, @ForAll Random random) {
    Map<Topic, Double> expected = new HashMap<>();
    for (Happening one : events) {
      for (Topic topic : one.commerce().topics().all()) {
        double halfLives =
            Duration.between(one.at(), NOW).toMillis()
                / (double) RULES.halfLife(topic.dimension()).toMillis();
        expected.merge(topic, one.weight() * Math.pow(0.5, halfLives), Double::sum);
      }
    }
    Map<InterestKey, Interest> sums = new HashMap<>();
    for (List<Happening> batch : batches(events, random)) {
      Derived.of(batch, List.of(OFFERS), RULES)
          .interests()
          .forEach((key, more) -> sums.merge(key, more, (one, two) -> one.plus(two, half(key))));
    }
    assertThat(sums).hasSameSizeAs(expected);
    expected.forEach(
        (topic, score) -> {
          InterestKey key = new InterestKey(OFFERS, topic, "");
          assertThat(sums.get(key).scoreAt(NOW, half(key))).isCloseTo(score, within(1e-9 * score));
        });
  }

  private static Duration half(InterestKey key) {
    return RULES.halfLife(key.topic().dimension());
  }

  @Property
  @Label("F3.2, F3.3 purchases and returns give the same in any order of arrival")
  void anyOrder(@ForAll("commerce") List<Happening> events, @ForAll Random random) {
    List<Happening> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    assertThat(Derived.of(shuffled, List.of(OFFERS), RULES))
        .isEqualTo(Derived.of(events, List.of(OFFERS), RULES));
  }

  @Property
  @Label("F3.3 quantities of any batches add up to those of all events together")
  void purchasesAddUp(@ForAll("commerce") List<Happening> events, @ForAll Random random) {
    Map<BoundKey, Bought> sums = new HashMap<>();
    for (List<Happening> batch : batches(events, random)) {
      Derived.of(batch, List.of(OFFERS), RULES)
          .bought()
          .forEach((key, more) -> sums.merge(key, more, Bought::plus));
    }
    Map<BoundKey, Bought> all = Derived.of(events, List.of(OFFERS), RULES).bought();
    assertThat(sums).containsOnlyKeys(all.keySet());
    sums.forEach(
        (key, sum) -> {
          Bought one = all.get(key);
          // When the last one was kept is known of all events together only.
          assertThat(one.returned() > 0 ? sum.lastOf(one) : sum).isEqualTo(one);
        });
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
                    Topics.NONE,
                    List.of(
                        new Line(
                            line.item(), line.topics(), line.quantity(), line.amount(), true)))));
      }
    }
    Derived derived = Derived.of(all, List.of(OFFERS), RULES);
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
            topics(),
            Arbitraries.doubles().between(0.1, 100))
        .as(
            (second, topics, weight) ->
                new Object[] {
                  START.plusSeconds(second),
                  weight,
                  new Commerce(Commerce.Kind.INTEREST, Optional.empty(), topics, List.of())
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
                      Topics.NONE,
                      List.of(
                          new Line(
                              item,
                              topics("of-" + item),
                              quantity,
                              BigDecimal.valueOf(quantity * 2),
                              back)))
                })
        .list()
        .ofMaxSize(12)
        .map(InterestsPropertyTest::numbered);
  }

  private static Arbitrary<Topics> topics() {
    return Combinators.combine(
            Arbitraries.of(Dimension.values()), Arbitraries.of("lamps", "mugs", "cards"))
        .as(Topic::new)
        .set()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(Topics::new);
  }

  private static Topics topics(String name) {
    return new Topics(
        Set.of(new Topic(Dimension.CATEGORY, name), new Topic(Dimension.BRAND, name)));
  }

  private static List<Happening> numbered(List<Object[]> parts) {
    List<Happening> all = new ArrayList<>();
    for (Object[] part : parts) {
      all.add(happening("m" + all.size(), (Instant) part[0], (double) part[1], (Commerce) part[2]));
    }
    return all;
  }

  private static Happening happening(String id, Instant at, double weight, Commerce commerce) {
    return new Happening(
        id,
        "any",
        BOUND,
        at,
        weight,
        false,
        Circumstances.NONE,
        commerce,
        JsonValue.EMPTY_JSON_OBJECT);
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
