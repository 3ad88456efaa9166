package takt.profiles;

import static takt.profiles.test.World.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.profiles.test.World;

/** A shop with types of events, over a database of either kind. */
abstract class Shop {

  static final PurposeCode OFFERS = new PurposeCode("offers");
  static final PurposeCode ORDERS = new PurposeCode("orders");
  static final Instant YESTERDAY = Instant.parse("2025-12-31T12:00:00Z");
  static final MergeCause OFFICER = MergeCause.staff("key", Optional.of("They said so"));
  private static final String LAMP =
      "{'order_id':'%s','products':[{'product_id':'85123A','category':'lamps','price':2.5,"
          + "'quantity':%d}]}";

  World world;

  final void open(Database.Kind kind) {
    world = new World(kind);
    type("Order Completed", 5, "orders", "offers", "analysis");
    type("Order Refunded", 5, "orders", "offers", "analysis");
    type("Order Cancelled", 5, "orders", "offers", "analysis");
    type("Product Viewed", 1, "offers", "analysis");
    type("Identify", 0, "orders", "offers");
    type("Message Clicked", 2, "offers", "analysis");
    type("Secret", 1, "offers");
  }

  @AfterEach
  void close() {
    world.close();
  }

  final void type(String name, double weight, String... purposes) {
    world.atomic(
        () -> {
          world.types().put(new EventType(name, PurposeSet.named(purposes), weight));
          return true;
        });
  }

  /** A type of events that show something. */
  final void serving(String name, String... purposes) {
    world.atomic(
        () -> {
          world
              .types()
              .put(
                  new EventType(
                      name,
                      PurposeSet.named(purposes),
                      0,
                      Optional.empty(),
                      OnViolation.KEEP,
                      true));
          return true;
        });
  }

  final List<Outcome> take(IncomingEvent... events) {
    return world.atomic(() -> world.events().take(List.of(events)));
  }

  final ProfileId customer(String number, String... permitted) {
    ProfileId profile = world.atomic(() -> world.profiles().open(Identifier.customer(number)));
    world.consents.permit(profile, permitted);
    return profile;
  }

  final ProfileView view(ProfileId profile, PurposeCode purpose, String... items) {
    return world.atomic(
        () -> world.profiles().view(world.consents.lock(profile), purpose, Set.of(items)));
  }

  /** With what is durable in these categories. */
  final ProfileView durables(ProfileId profile, PurposeCode purpose, String... categories) {
    return world.atomic(
        () ->
            world
                .profiles()
                .view(
                    world.consents.lock(profile),
                    purpose,
                    Set.of(),
                    Set.of(categories),
                    Situation.UNKNOWN));
  }

  final void merge(ProfileId kept, ProfileId absorbed) {
    world.atomic(
        () -> {
          world.profiles().merge(kept, absorbed, OFFICER);
          return true;
        });
  }

  final void split(ProfileId kept, ProfileId absorbed) {
    world.atomic(
        () -> {
          world.profiles().split(kept, absorbed, OFFICER);
          return true;
        });
  }

  /** As if nothing had ever come in. */
  final void forgetAll() {
    world.atomic(
        () -> {
          for (String table : List.of("event", "affinity", "served", "purchase", "order_seen")) {
            world.change("delete from profiles." + table);
          }
          return true;
        });
  }

  static IncomingEvent both(String id, String customer, String visitor, String traits) {
    return new IncomingEvent(
        id,
        IncomingEvent.Kind.IDENTIFY,
        "Identify",
        Optional.of(Identifier.customer(customer)),
        Optional.of(Identifier.anonymous(visitor)),
        YESTERDAY,
        json(traits));
  }

  static String lamp(String order, int quantity) {
    return LAMP.formatted(order, quantity);
  }
}
