package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static takt.profiles.test.World.track;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.test.World;

/** What is stored does not depend on how events arrive: in any order, batches, and repeatedly. */
class ArrivalTest {

  private static final PurposeCode OFFERS = new PurposeCode("offers");
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final int PERSONS = 30;
  private static final List<String> NAMES =
      List.of(
          "Product Viewed",
          "Order Completed",
          "Order Completed",
          "Order Refunded",
          "Order Cancelled");

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F3.1, F3.2, F3.3, F3.4 views are the same for any order of arrival, with duplicates")
  void anyArrival(Database.Kind kind) {
    Random random = new Random(20261122);
    try (World world = new World(kind)) {
      for (String name : NAMES) {
        world.atomic(
            () -> {
              world.types().put(new EventType(name, PurposeSet.of(OFFERS), 3));
              return true;
            });
      }
      for (int person = 0; person < PERSONS; person++) {
        List<String[]> plan = plan(random);
        String calm = "calm" + person;
        String wild = "wild" + person;
        ProfileId one = open(world, calm);
        ProfileId two = open(world, wild);
        take(world, events(plan, calm), plan.size());
        List<IncomingEvent> arriving = events(plan, wild);
        arriving.addAll(events(plan.subList(0, plan.size() / 2), wild));
        Collections.shuffle(arriving, random);
        take(world, arriving, 1 + random.nextInt(4));
        same(view(world, one), view(world, two));
      }
    }
  }

  private static ProfileId open(World world, String customer) {
    ProfileId profile = world.atomic(() -> world.profiles().open(Identifier.customer(customer)));
    world.consents.permit(profile, "offers");
    return profile;
  }

  private static void take(World world, List<IncomingEvent> events, int size) {
    for (int from = 0; from < events.size(); from += size) {
      List<IncomingEvent> batch = events.subList(from, Math.min(events.size(), from + size));
      world.atomic(() -> world.events().take(batch));
    }
  }

  private static ProfileView view(World world, ProfileId profile) {
    return world.atomic(
        () -> world.profiles().view(world.consents.lock(profile), OFFERS, Set.of("a", "b")));
  }

  private static void same(ProfileView one, ProfileView two) {
    assertThat(two.purchases()).isEqualTo(one.purchases());
    assertThat(two.familiarity()).isEqualTo(one.familiarity());
    assertThat(two.familiarSince()).isEqualTo(one.familiarSince());
    assertThat(two.affinities()).hasSameSizeAs(one.affinities());
    for (Affinity affinity : one.affinities()) {
      assertThat(two.affinities())
          .filteredOn(other -> other.name().equals(affinity.name()))
          .singleElement()
          .satisfies(
              other -> {
                assertThat(other.score()).isCloseTo(affinity.score(), within(1e-9));
                assertThat(other.since()).isEqualTo(affinity.since());
              });
    }
  }

  private static List<String[]> plan(Random random) {
    List<String[]> plan = new ArrayList<>();
    int size = 2 + random.nextInt(8);
    for (int event = 0; event < size; event++) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      String item = random.nextBoolean() ? "a" : "b";
      String line =
          "'product_id':'"
              + item
              + "','category':'of-"
              + item
              + "','quantity':"
              + (1 + random.nextInt(3));
      boolean whole = name.startsWith("Order C") && random.nextInt(4) == 0;
      plan.add(
          new String[] {
            "m" + event,
            name,
            START.plusSeconds(86_400L * random.nextInt(300)).toString(),
            "{'order_id':'o" + random.nextInt(3) + "'" + (whole ? "" : "," + line) + "}"
          });
    }
    return plan;
  }

  private static List<IncomingEvent> events(List<String[]> plan, String customer) {
    List<IncomingEvent> events = new ArrayList<>();
    plan.forEach(one -> events.add(track(one[0], one[1], customer, one[2], one[3])));
    return events;
  }
}
