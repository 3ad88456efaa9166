package takt.profiles.derive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
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
import takt.profiles.derive.Derived.Ordered;
import takt.profiles.situation.Circumstances;
import takt.profiles.situation.Situating;

/** What follows from purchases does not depend on how they arrive. */
class PurchasesPropertyTest {

  private static final PurposeSet BOUND = PurposeSet.of(new PurposeCode("offers"));
  private static final PurposeSet ALSO = PurposeSet.named("analysis", "offers");
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final InterestRules RULES =
      new InterestRules(
          Map.of(
              Dimension.CATEGORY, Duration.ofDays(90),
              Dimension.BRAND, Duration.ofDays(90),
              Dimension.THEME, Duration.ofDays(90)),
          Duration.ofDays(7),
          5,
          new TreeSet<>(),
          new Situating(List.of(), ZoneOffset.UTC));

  @Property
  @Label("F3.3, F15.1 chunks in any order add up to the purchases and categories of all together")
  void categoriesAddUp(@ForAll("buying") List<Happening> events, @ForAll Random luck) {
    Map<BoundKey, Bought> sums = new HashMap<>();
    Map<BoundKey, Instant> orders = new HashMap<>();
    List<Happening> arriving = shuffled(events, luck);
    for (int from = 0; from < arriving.size(); ) {
      int to = Math.min(arriving.size(), from + 1 + luck.nextInt(3));
      Derived chunk = Derived.of(arriving.subList(from, to), List.of(), RULES);
      chunk.bought().forEach((key, more) -> sums.merge(key, more, Bought::plus));
      chunk
          .orders()
          .forEach((key, more) -> orders.merge(key, more.at(), PurchasesPropertyTest::later));
      from = to;
    }
    Derived all = Derived.of(events, List.of(), RULES);
    boolean returns = events.stream().anyMatch(one -> one.commerce().undoes());
    assertThat(sums.keySet()).isEqualTo(all.bought().keySet());
    all.bought()
        .forEach(
            (key, one) ->
                assertThat(returns ? sums.get(key).lastOf(one) : sums.get(key)).isEqualTo(one));
    assertThat(orders.keySet()).isEqualTo(all.orders().keySet());
    all.orders().forEach((key, one) -> assertThat(orders.get(key)).isEqualTo(one.at()));
  }

  @Property
  @Label("F3.3 an order is undone if nothing of it was kept, whichever came first")
  void returnedOrders(@ForAll("buying") List<Happening> events, @ForAll Random luck) {
    Set<String> kept = new TreeSet<>();
    KeptPurchase.of(events).forEach(one -> kept.add(one.order().orElseThrow()));
    Map<BoundKey, Ordered> orders = Derived.of(shuffled(events, luck), List.of(), RULES).orders();
    orders.forEach((key, one) -> assertThat(one.undone()).isEqualTo(!kept.contains(key.code())));
  }

  @Property
  @Label("F3.3, F15.1 last bought is the last piece that was kept, with its category, in any order")
  void lastOfWhatWasKept(@ForAll("buying") List<Happening> events, @ForAll Random luck) {
    List<Happening> bound =
        events.stream()
            .map(one -> luck.nextInt(3) == 0 ? boundTo(one, ALSO) : boundTo(one, BOUND))
            .toList();
    Derived.of(shuffled(bound, luck), List.of(), RULES)
        .bought()
        .forEach(
            (key, bought) -> {
              List<Piece> kept =
                  kept(bound, key.purposes()).stream()
                      .filter(one -> one.item().equals(key.code()))
                      .filter(one -> one.purposes().equals(key.purposes()))
                      .toList();
              Instant last =
                  kept.stream().map(Piece::at).max(Comparator.naturalOrder()).orElse(null);
              List<Optional<String>> said =
                  kept.stream()
                      .filter(one -> one.at().equals(last))
                      .map(Piece::category)
                      .distinct()
                      .toList();
              assertThat(bought.last()).isEqualTo(last);
              assertThat(Optional.ofNullable(bought.category()))
                  .isEqualTo(said.size() == 1 ? said.get(0) : Optional.empty());
            });
  }

  /** One piece of what was bought: a plain model, which takes back piece by piece. */
  private record Piece(
      String item, Optional<String> category, String order, Instant at, PurposeSet purposes) {}

  private static List<Piece> kept(List<Happening> events, PurposeSet purposes) {
    List<Happening> inOrder =
        events.stream().filter(one -> purposes.without(one.purposes()).isEmpty()).sorted().toList();
    List<Piece> pieces = new ArrayList<>();
    for (Happening one : inOrder) {
      Line line = one.commerce().lines().get(0);
      for (int piece = 0; !line.back() && piece < line.quantity(); piece++) {
        String order = one.commerce().order().orElseThrow();
        pieces.add(new Piece(line.item(), line.category(), order, one.at(), one.purposes()));
      }
    }
    for (Happening one : inOrder) {
      Line line = one.commerce().lines().get(0);
      for (int piece = 0; line.back() && piece < line.quantity(); piece++) {
        pieces.stream()
            .filter(any -> any.item().equals(line.item()))
            .min(nearest(one))
            .ifPresent(any -> pieces.remove(pieces.indexOf(any)));
      }
    }
    return pieces;
  }

  /** Of the same order, else before it, else after it; the nearest of these. */
  private static Comparator<Piece> nearest(Happening back) {
    String order = back.commerce().order().orElseThrow();
    return Comparator.<Piece>comparingInt(
            one -> one.order().equals(order) ? 0 : one.at().isAfter(back.at()) ? 2 : 1)
        .thenComparingInt(one -> one.at().isAfter(back.at()) ? 1 : 0)
        .thenComparing(one -> Duration.between(one.at(), back.at()).abs());
  }

  @Property
  @Label("F15.2 the days of kept purchases are the same in any order of arrival")
  void anyOrder(@ForAll("buying") List<Happening> events, @ForAll Random luck) {
    assertThat(BoughtDays.of(shuffled(events, luck))).isEqualTo(BoughtDays.of(events));
  }

  @Property
  @Label("F15.2 a purchase that was returned altogether has no day, whichever came first")
  void returnsLeaveNoDay(@ForAll("buying") List<Happening> events, @ForAll Random luck) {
    List<Happening> kept =
        events.stream().filter(one -> !one.commerce().lines().get(0).back()).toList();
    List<Happening> all = new ArrayList<>(kept);
    for (Happening one : kept) {
      Line line = one.commerce().lines().get(0);
      all.add(
          new Happening(
              "back-" + one.messageId(),
              "Order Refunded",
              BOUND,
              one.at().plusSeconds(1),
              0,
              false,
              Circumstances.NONE,
              new Commerce(
                  Commerce.Kind.REFUND,
                  Optional.empty(),
                  Topics.NONE,
                  List.of(
                      new Line(line.item(), line.topics(), line.quantity(), line.amount(), true))),
              JsonValue.EMPTY_JSON_OBJECT));
    }
    assertThat(BoughtDays.of(shuffled(all, luck))).isEmpty();
    Map<String, SortedSet<Long>> days = BoughtDays.of(kept);
    for (Happening one : kept) {
      one.commerce()
          .lines()
          .get(0)
          .category()
          .ifPresent(
              category ->
                  assertThat(days.get(category))
                      .contains(Duration.between(Instant.EPOCH, one.at()).toDays()));
    }
  }

  @Provide
  Arbitrary<List<Happening>> buying() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 8),
            Arbitraries.of("a", "b"),
            Arbitraries.of(Optional.of("x"), Optional.of("y"), Optional.<String>empty()),
            Arbitraries.longs().between(1, 3),
            Arbitraries.of(false, false, true),
            Arbitraries.of("o1", "o2", "o3"))
        .as(
            (day, item, category, quantity, back, order) ->
                new Happening(
                    "",
                    "Order Completed",
                    BOUND,
                    START.plus(Duration.ofDays(day)),
                    5,
                    false,
                    Circumstances.NONE,
                    new Commerce(
                        back ? Commerce.Kind.REFUND : Commerce.Kind.ORDER,
                        Optional.of(order),
                        Topics.NONE,
                        List.of(
                            new Line(
                                item,
                                category.map(Topics::category).orElse(Topics.NONE),
                                quantity,
                                BigDecimal.valueOf(quantity),
                                back))),
                    JsonValue.EMPTY_JSON_OBJECT))
        .list()
        .ofMaxSize(10)
        .map(PurchasesPropertyTest::numbered);
  }

  private static Happening boundTo(Happening one, PurposeSet purposes) {
    return new Happening(
        one.messageId(),
        one.name(),
        purposes,
        one.at(),
        one.weight(),
        false,
        Circumstances.NONE,
        one.commerce(),
        one.properties());
  }

  private static List<Happening> numbered(List<Happening> all) {
    List<Happening> numbered = new ArrayList<>();
    for (Happening one : all) {
      numbered.add(
          new Happening(
              "m" + numbered.size(),
              one.name(),
              BOUND,
              one.at(),
              one.weight(),
              false,
              Circumstances.NONE,
              one.commerce(),
              one.properties()));
    }
    return numbered;
  }

  private static List<Happening> shuffled(List<Happening> events, Random luck) {
    List<Happening> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, luck);
    return shuffled;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
