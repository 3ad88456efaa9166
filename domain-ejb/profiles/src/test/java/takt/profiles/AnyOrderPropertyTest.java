package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static takt.profiles.test.World.track;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.profiles.Situations.Facets;
import takt.profiles.derive.RulesForTests;
import takt.profiles.test.World;

/** What follows from events as they arrive is what follows from all of them, on both databases. */
class AnyOrderPropertyTest extends Shop {

  private static final Map<Database.Kind, World> WORLDS = new EnumMap<>(Database.Kind.class);
  private static final Instant START = Instant.parse("2025-12-01T00:00:00Z");
  private static final int HALF_DAY = 43_200;

  @AfterContainer
  static void closeAll() {
    WORLDS.values().forEach(World::close);
    WORLDS.clear();
  }

  @Property(tries = 100)
  @Label(
      "F3.2, F3.3, F3.5, F3.7, F3.8 any order, chunks and repetitions give the same interests, orders and purchases")
  void same(
      @ForAll Database.Kind kind,
      @ForAll("histories") List<IncomingEvent> history,
      @ForAll Random random) {
    ProfileId profile = inWorld(kind);
    take(history.toArray(IncomingEvent[]::new));
    RulesForTests.anew(world, profile);
    Map<String, List<Affinity>> expected = seen(profile);
    List<?> orders = orders();
    List<?> purchases = purchases();
    forgetAll();
    List<IncomingEvent> events = new ArrayList<>(history);
    Collections.shuffle(events, random);
    for (int from = 0; from < events.size(); ) {
      int to = Math.min(events.size(), from + 1 + random.nextInt(4));
      // Some of the chunk before come again.
      take(events.subList(Math.max(0, from - 2), to).toArray(IncomingEvent[]::new));
      from = to;
    }
    Map<String, List<Affinity>> found = seen(profile);
    assertThat((Object) orders()).isEqualTo(orders);
    assertThat((Object) purchases()).isEqualTo(purchases);
    forgetAll();
    expected.forEach((situation, interests) -> compare(found.get(situation), interests));
  }

  private ProfileId inWorld(Database.Kind kind) {
    world = WORLDS.get(kind);
    if (world == null) {
      open(kind);
      WORLDS.put(kind, world);
      serving("Message Shown", "offers");
      SituationFacet weather = new SituationFacet("weather", List.of("cold", "hot"));
      SituationFacet daypart = new SituationFacet(SituationFacet.DAYPART, List.of());
      world.atomic(
          () -> world.bean(Situations.class).replace(new Facets(List.of(weather, daypart), 0)));
    }
    return customer("7", "offers");
  }

  private Map<String, List<Affinity>> seen(ProfileId profile) {
    return Map.of(
        "", view(profile, OFFERS).affinities(),
        "hot", in(profile, "weather=hot,daypart=night"));
  }

  private List<?> orders() {
    return world.column(
        "select order_id || ' ' || purposes || ' ' || coalesce(cast(ordered_at as varchar(40)), '')"
            + " || ' ' || undone from profiles.order_seen order by order_id, purposes");
  }

  private List<?> purchases() {
    return world.column(
        "select item || ' ' || purposes || ' ' || quantity || ' ' || returned || ' ' ||"
            + " coalesce(cast(last_at as varchar(40)), '') || ' ' || coalesce(category, '')"
            + " from profiles.purchase order by item, purposes");
  }

  private List<Affinity> in(ProfileId profile, String situation) {
    return world
        .atomic(
            () ->
                world
                    .profiles()
                    .view(
                        world.consents.lock(profile), OFFERS, Set.of(), Situation.parse(situation)))
        .affinities();
  }

  private static void compare(List<Affinity> found, List<Affinity> expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (Affinity one : expected) {
      assertThat(found)
          .filteredOn(
              other -> other.dimension() == one.dimension() && other.name().equals(one.name()))
          .singleElement()
          .satisfies(
              other -> {
                assertThat(other.score()).isCloseTo(one.score(), within(1e-9 * one.score()));
                assertThat(other.since()).isEqualTo(one.since());
              });
    }
  }

  @Provide
  Arbitrary<List<IncomingEvent>> histories() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(3, "Product Viewed"),
                Tuple.of(1, "Message Clicked"),
                Tuple.of(8, "Message Shown"),
                Tuple.of(2, "Order Completed"),
                Tuple.of(1, "Order Refunded"),
                Tuple.of(1, "Order Cancelled")),
            Arbitraries.integers().between(0, 30),
            Arbitraries.of(
                "'category':'lamps','brand':'Acme'", "'category':'mugs','theme':'winter'"),
            Arbitraries.of("'weather':'cold'", "'weather':'hot'", ""),
            Arbitraries.integers().between(1, 3))
        .as(AnyOrderPropertyTest::event)
        .list()
        .ofMaxSize(14)
        .map(AnyOrderPropertyTest::numbered);
  }

  private static IncomingEvent event(
      String name, int halfDay, String topics, String said, int number) {
    String at = START.plusSeconds((long) halfDay * HALF_DAY).toString();
    String context = ",'$context':{'situation':{" + said + "}}}";
    String order =
        "{'order_id':'o"
            + number % 2
            + "','products':[{'product_id':'p','quantity':"
            + number
            + ",";
    String properties =
        switch (name) {
          case "Order Completed", "Order Refunded" -> order + topics + "}]" + context;
          case "Order Cancelled" -> "{'order_id':'o" + number % 2 + "'" + context;
          default -> "{" + topics + context;
        };
    return track("m", name, "7", at, properties);
  }

  /** Each with a message id of its own. */
  private static List<IncomingEvent> numbered(List<IncomingEvent> events) {
    List<IncomingEvent> all = new ArrayList<>();
    for (IncomingEvent one : events) {
      all.add(
          new IncomingEvent(
              "m" + all.size(),
              one.kind(),
              one.name(),
              one.customer(),
              one.visitor(),
              one.at(),
              one.properties()));
    }
    return all;
  }
}
