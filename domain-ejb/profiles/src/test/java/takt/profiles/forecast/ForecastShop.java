package takt.profiles.forecast;

import static takt.profiles.test.World.track;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.EventType;
import takt.profiles.ForecastModel;
import takt.profiles.ForecastTraining;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;
import takt.profiles.test.World;

/** A shop whose customers have bought for a year, over a database of either kind. */
final class ForecastShop implements AutoCloseable {

  static final PurposeCode OFFERS = new PurposeCode("offers");
  static final long START = Frame.day(Instant.parse("2025-01-01T00:00:00Z"));
  static final long CUT = START + 270;
  static final int PRICE = 10;

  private static final int BATCH = 1_000;

  final World world;
  final Map<Integer, ProfileId> profiles = new HashMap<>();
  final Map<Integer, TreeMap<Long, Integer>> bought = new HashMap<>();
  private final Random luck = new Random(3);

  ForecastShop(Database.Kind kind) {
    world = new World(kind);
    for (String name : List.of("Order Completed", "Order Refunded", "Order Cancelled")) {
      type(name, "orders", "offers");
    }
    type("Product Viewed", "offers");
  }

  void type(String name, String... purposes) {
    world.atomic(
        () -> {
          world.types().put(new EventType(name, PurposeSet.named(purposes), 1));
          return true;
        });
  }

  long today() {
    return Frame.day(world.now);
  }

  /** A customer of this number, who permits these. */
  ProfileId customer(int number, String... permitted) {
    ProfileId profile =
        world.atomic(() -> world.profiles().open(Identifier.customer("n" + number)));
    world.consents.permit(profile, permitted);
    profiles.put(number, profile);
    return profile;
  }

  /** These customers permit offers, and buy now and then until they leave. */
  void shopping(int from, int to) {
    List<IncomingEvent> events = new ArrayList<>();
    for (int number = from; number < to; number++) {
      customer(number, "orders", "offers");
      double day = luck.nextInt(120);
      double gap = 10 + 60 * luck.nextDouble();
      do {
        events.add(order(number, START + (long) day, 1 + luck.nextInt(3)));
        day += 1 - gap * Math.log1p(-luck.nextDouble());
      } while (START + day < today() && luck.nextInt(5) > 0);
    }
    take(events);
  }

  void take(List<IncomingEvent> events) {
    for (int from = 0; from < events.size(); from += BATCH) {
      List<IncomingEvent> batch = events.subList(from, Math.min(events.size(), from + BATCH));
      world.atomic(() -> world.events().take(batch));
    }
  }

  /** An order of so many on a day. */
  IncomingEvent order(int number, long day, int quantity) {
    bought.computeIfAbsent(number, any -> new TreeMap<>()).merge(day, quantity, Integer::sum);
    return track(
        UUID.randomUUID().toString(),
        "Order Completed",
        "n" + number,
        Frame.start(day).plusSeconds(luck.nextInt(86_400)).toString(),
        "{'order_id':'%s','products':[{'product_id':'lamp','price':%d,'quantity':%d}]}"
            .formatted(UUID.randomUUID(), PRICE, quantity));
  }

  /** What a training that holds out what is from the cut on is to see of a customer. */
  Observed observed(int number) {
    TreeMap<Long, Integer> days = bought.get(number);
    TreeMap<Long, Integer> before = new TreeMap<>(days.headMap(CUT));
    return new Observed(
        days.firstKey(),
        days.lastKey(),
        days.size(),
        before.isEmpty() ? 0 : before.lastKey(),
        before.size(),
        sum(days),
        sum(before));
  }

  private static double sum(Map<Long, Integer> days) {
    return PRICE * days.values().stream().mapToInt(Integer::intValue).sum();
  }

  ForecastModel ask() {
    return ask(OFFERS);
  }

  ForecastModel ask(PurposeCode purpose) {
    return world.atomic(
        () ->
            world
                .bean(StoredForecasts.class)
                .train(
                    new ForecastTraining.OfPurchases(
                        purpose, Optional.empty(), OptionalInt.of((int) (today() - CUT)))));
  }

  Optional<Lease> claim(UUID node) {
    return world.atomic(() -> world.bean(Models.class).claim(node));
  }

  /** Works on what waits. */
  void work(Lease lease) {
    world.atomic(
        () -> {
          world.bean(Turn.class).work(lease, () -> false);
          return true;
        });
  }

  ForecastModel find(ForecastModel model) {
    return world.atomic(() -> world.bean(StoredForecasts.class).find(model.id()).orElseThrow());
  }

  /** Asks for a training and works on it. */
  ForecastModel train() {
    ForecastModel asked = ask();
    work(claim(UUID.randomUUID()).orElseThrow());
    return find(asked);
  }

  @Override
  public void close() {
    world.close();
  }
}
