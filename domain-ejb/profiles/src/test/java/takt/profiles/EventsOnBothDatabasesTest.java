package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static takt.profiles.test.World.json;
import static takt.profiles.test.World.track;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.profiles.derive.RulesForTests;

/** Rules F3, each against a real database of either kind. */
class EventsOnBothDatabasesTest extends Shop {

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.1 the same message again, in one batch or another, changes nothing")
  void duplicatesChangeNothing(Database.Kind kind) {
    open(kind);
    ProfileId profile = customer("7", "orders", "offers");
    IncomingEvent event =
        track("m1", "Order Completed", "7", "2026-01-01T12:00:00Z", lamp("o1", 2));
    assertThat(take(event, event)).containsExactly(Outcome.STORED, Outcome.DUPLICATE);
    assertThat(take(event)).containsExactly(Outcome.DUPLICATE);
    ProfileView view = view(profile, OFFERS, "85123A");
    assertThat(view.purchases().get("85123A").quantity()).isEqualTo(2);
    assertThat(view.affinities()).hasSize(1);
    assertThat(view.affinities().get(0).score()).isCloseTo(5, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.1, F1.3 what is sent again of a visitor who is somebody else's now stays theirs")
  void retriesOfMovedVisitors(Database.Kind kind) {
    open(kind);
    final ProfileId ada = customer("ada", "offers", "orders");
    final ProfileId bob = customer("bob", "offers", "orders");
    final ProfileId all = customer("all", "offers", "orders");
    Sender app = new Sender("k1", Optional.of("app"), "App", true);
    take(both("m1", "ada", "v", "{}"));
    world.now = world.now.plus(Period.ofDays(40));
    IncomingEvent seen = seen("m2", "v");
    assertThat(arrive(app, seen)).containsExactly(Outcome.STORED);
    take(both("m3", "bob", "v", "{}"));

    assertThat(arrive(app, seen)).as("sent again").containsExactly(Outcome.DUPLICATE);
    assertThat(view(bob, OFFERS).affinities()).isEmpty();
    assertThat(view(ada, OFFERS).affinities()).hasSize(1);
    merge(all, ada);
    assertThat(arrive(app, seen)).as("of whom was absorbed").containsExactly(Outcome.DUPLICATE);
    assertThat(arrive(new Sender("k2", Optional.of("shop"), "Shop", true), seen))
        .as("another's message of that id")
        .containsExactly(Outcome.STORED);
    assertThat(arrive(app, seen("m4", "v"))).containsExactly(Outcome.STORED);

    world.now = world.now.plus(Period.ofDays(31));
    world.atomic(() -> takt.profiles.identity.Forgetting.in(world));
    assertThat(world.column("select count(*) from profiles.led_together").get(0)).isEqualTo(0L);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.1, F1.10 what is sent again of a device that was blocked is stored for nobody")
  void retriesOfBlockedVisitors(Database.Kind kind) {
    open(kind);
    Sender app = new Sender("k1", Optional.of("app"), "App", true);
    for (int i = 0; i < 5; i++) {
      customer("c" + i, "offers", "orders");
      take(both("m" + i, "c" + i, "kiosk", "{}"));
    }
    IncomingEvent seen = seen("seen", "kiosk");
    assertThat(arrive(app, seen)).containsExactly(Outcome.STORED);
    take(both("m6", "c6", "kiosk", "{}"));
    ProfileId itself = world.atomic(() -> world.profiles().open(Identifier.anonymous("kiosk")));
    world.consents.permit(itself, "offers");

    assertThat(arrive(app, seen)).containsExactly(Outcome.DUPLICATE);
    assertThat(view(itself, OFFERS).affinities()).isEmpty();
  }

  private List<Outcome> arrive(Sender sender, IncomingEvent event) {
    return world.atomic(() -> world.events().arrive(List.of(new Arrival(event)), sender));
  }

  private IncomingEvent seen(String id, String visitor) {
    return new IncomingEvent(
        id,
        IncomingEvent.Kind.TRACK,
        "Product Viewed",
        Optional.empty(),
        Optional.of(Identifier.anonymous(visitor)),
        world.now,
        json("{'category':'lamps'}"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.2, F3.3 a return undoes its purchase, in whichever order they arrive")
  void returnsUndo(Database.Kind kind) {
    open(kind);
    ProfileId there = customer("7", "orders", "offers");
    ProfileId back = customer("8", "orders", "offers");
    String bought = "2025-06-01T00:00:00Z";
    String returned = "2025-09-01T00:00:00Z";
    take(track("m1", "Order Completed", "7", bought, lamp("o1", 2)));
    assertThat(view(there, OFFERS).affinities()).hasSize(1);
    take(track("m2", "Order Refunded", "7", returned, lamp("c1", 2)));
    take(track("m2", "Order Refunded", "8", returned, lamp("c1", 2)));
    take(track("m1", "Order Completed", "8", bought, lamp("o1", 2)));
    for (ProfileId profile : List.of(there, back)) {
      ProfileView view = view(profile, OFFERS, "85123A");
      assertThat(view.purchases()).isEmpty();
      assertThat(view.affinities()).isEmpty();
    }
    assertThat(world.column("select distinct quantity from profiles.purchase"))
        .singleElement()
        .hasToString("0");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.3, F3.4 a cancelled order counts as none, before or after it is known")
  void cancellationsUndoOrders(Database.Kind kind) {
    open(kind);
    ProfileId there = customer("7", "orders", "offers");
    ProfileId back = customer("8", "orders", "offers");
    IncomingEvent[] all = new IncomingEvent[4];
    for (int who = 0; who < 2; who++) {
      String number = String.valueOf(7 + who);
      all[who] = track("m1", "Order Completed", number, "2025-12-01T00:00:00Z", lamp("o1", 2));
      all[3 - who] =
          track("m2", "Order Cancelled", number, "2025-12-02T00:00:00Z", "{'order_id':'o1'}");
    }
    take(all[0]);
    take(all[2]);
    take(all[1]);
    take(all[3]);
    for (ProfileId profile : List.of(there, back)) {
      ProfileView view = view(profile, OFFERS, "85123A");
      assertThat(view.purchases()).isEmpty();
      assertThat(view.affinities()).isEmpty();
      assertThat(view.familiarity()).isEqualTo(Familiarity.ACQUAINTANCE);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.3, F3.4 an order whose products all went back by name counts as none")
  void returnsByNameUndoOrders(Database.Kind kind) {
    open(kind);
    ProfileId there = customer("7", "orders", "offers");
    ProfileId back = customer("8", "orders", "offers");
    IncomingEvent[] all = {
      track("m1", "Order Completed", "7", "2025-12-01T00:00:00Z", products("a", 2, "b", 1)),
      track("m2", "Order Refunded", "7", "2025-12-02T00:00:00Z", products("a", 2)),
      track("m3", "Order Refunded", "7", "2025-12-03T00:00:00Z", products("b", 1)),
      track("m3", "Order Refunded", "8", "2025-12-03T00:00:00Z", products("b", 1)),
      track("m1", "Order Completed", "8", "2025-12-01T00:00:00Z", products("a", 2, "b", 1)),
    };
    take(all[0]);
    take(all[1]);
    take(all[3]);
    take(all[4]);
    for (ProfileId profile : List.of(there, back)) {
      assertThat(view(profile, OFFERS).familiarity()).isEqualTo(Familiarity.CUSTOMER);
    }
    take(all[2], track("m2", "Order Refunded", "8", "2025-12-02T00:00:00Z", products("a", 2)));
    for (ProfileId profile : List.of(there, back)) {
      assertThat(view(profile, OFFERS).familiarity()).isEqualTo(Familiarity.ACQUAINTANCE);
    }
    take(track("m4", "Order Completed", "7", "2025-12-01T00:00:00Z", products("c", 1)));
    assertThat(view(there, OFFERS).familiarity()).isEqualTo(Familiarity.CUSTOMER);
    take(track("m5", "Order Refunded", "7", "2025-12-05T00:00:00Z", products("c", 2)));
    assertThat(view(there, OFFERS).familiarity()).isEqualTo(Familiarity.ACQUAINTANCE);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.3 an order is undone for those purposes that its returns are bound to")
  void returnsUndoForTheirPurposes(Database.Kind kind) {
    open(kind);
    type("Order Refunded", 5, "orders");
    ProfileId profile = customer("7", "orders", "offers");
    take(
        track("m1", "Order Completed", "7", "2025-12-01T00:00:00Z", products("a", 1)),
        track("m2", "Order Refunded", "7", "2025-12-02T00:00:00Z", products("a", 1)));
    assertThat(view(profile, ORDERS).familiarity()).isEqualTo(Familiarity.ACQUAINTANCE);
    assertThat(view(profile, OFFERS).familiarity()).isEqualTo(Familiarity.CUSTOMER);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.6 orders of before are computed anew in the background, whoever made thousands")
  void ordersAnew(Database.Kind kind) {
    open(kind);
    ProfileId profile = customer("7", "orders", "offers");
    take(
        track("m1", "Order Completed", "7", "2025-12-01T00:00:00Z", products("a", 1)),
        track("m2", "Order Refunded", "7", "2025-12-02T00:00:00Z", products("a", 1)));
    world.atomic(
        () -> {
          world.change("update profiles.order_seen set undone = false");
          world.change(
              "insert into profiles.order_seen (profile_id, order_id, purposes, ordered_at, undone)"
                  + " select profile_id, 'older', purposes, ordered_at, false"
                  + " from profiles.order_seen");
          return true;
        });
    RulesForTests.categoriesHalveIn(world, 91);
    assertThat(RulesForTests.turn(world, 10)).isEqualTo(1);
    assertThat(world.column("select order_id || ' ' || undone from profiles.order_seen"))
        .extracting(one -> one.toString().toLowerCase(Locale.ROOT))
        .containsExactlyInAnyOrder("o1 true", "older false");
    assertThat(view(profile, OFFERS).familiarity()).isEqualTo(Familiarity.CUSTOMER);
  }

  /** Of order o1: codes and quantities. */
  private static String products(Object... itemsAndQuantities) {
    StringBuilder lines = new StringBuilder();
    for (int at = 0; at < itemsAndQuantities.length; at += 2) {
      lines
          .append(at == 0 ? "" : ",")
          .append("{'product_id':'")
          .append(itemsAndQuantities[at])
          .append("','quantity':")
          .append(itemsAndQuantities[at + 1])
          .append("}");
    }
    return "{'order_id':'o1','products':[" + lines + "]}";
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.4 three orders make a regular, however many events they arrive as")
  void regulars(Database.Kind kind) {
    open(kind);
    ProfileId profile = customer("7", "orders", "offers");
    for (int order = 1; order <= 3; order++) {
      assertThat(view(profile, OFFERS).familiarity())
          .isEqualTo(order == 1 ? Familiarity.ACQUAINTANCE : Familiarity.CUSTOMER);
      for (int line = 0; line < 2; line++) {
        take(
            track(
                "m" + order + line,
                "Order Completed",
                "7",
                "2025-12-01T00:00:00Z",
                lamp("o" + order, 1)));
      }
    }
    assertThat(view(profile, OFFERS).familiarity()).isEqualTo(Familiarity.REGULAR);
    world.now = Instant.parse("2026-12-02T00:00:00Z");
    assertThat(view(profile, OFFERS).familiarity()).isEqualTo(Familiarity.CUSTOMER);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.4 a company's thresholds count at once, in views and in the person's own report")
  void thresholds(Database.Kind kind) {
    open(kind);
    ProfileId profile = customer("7", "orders", "offers");
    Instant linked = world.now;
    ProfileId stranger = world.atomic(() -> world.profiles().open(Identifier.anonymous("v")));
    world.consents.permit(stranger, "offers");
    judge(new FamiliarityThresholds.Acquaintance(Period.ofDays(7), 2, true), 2, 0);
    assertThat(view(profile, OFFERS).familiarity()).isEqualTo(Familiarity.STRANGER);
    assertThat(view(stranger, OFFERS).familiarity()).isEqualTo(Familiarity.STRANGER);

    take(track("v1", "Product Viewed", "7", "2025-12-01T00:00:00Z", "{'category':'lamps'}"));
    take(track("m1", "Order Completed", "7", "2025-12-02T00:00:00Z", lamp("o1", 1)));
    ProfileView known = view(profile, OFFERS);
    assertThat(known.familiarity()).isEqualTo(Familiarity.ACQUAINTANCE);
    assertThat(known.familiarSince()).contains(linked);
    assertThat(view(profile, ORDERS).familiarity()).isEqualTo(Familiarity.STRANGER);

    take(track("m2", "Order Completed", "7", "2025-12-03T00:00:00Z", lamp("o2", 1)));
    Instant first = Instant.parse("2025-12-02T00:00:00Z");
    assertThat(view(profile, ORDERS).familiarity()).isEqualTo(Familiarity.CUSTOMER);
    assertThat(view(profile, ORDERS).familiarSince()).contains(first);
    PersonalRecord own = world.atomic(() -> world.bean(PersonalData.class).read(profile));
    assertThat(own.familiarity()).isEqualTo(Familiarity.CUSTOMER);
    assertThat(own.familiarBy())
        .isEqualTo(
            new FamiliarityFacts(
                Optional.of(linked),
                3,
                2,
                Optional.of(first),
                Optional.of(Instant.parse("2025-12-03T00:00:00Z"))));

    world.now = Instant.parse("2026-01-08T12:00:00Z");
    judge(new FamiliarityThresholds.Acquaintance(Period.ofDays(7), 50, true), 3, 1);
    assertThat(view(profile, ORDERS).familiarity()).isEqualTo(Familiarity.ACQUAINTANCE);
    assertThatExceptionOfType(SettingChanged.class)
        .isThrownBy(() -> judge(FamiliarityThresholds.DEFAULT.acquaintance(), 1, 1));
  }

  private void judge(FamiliarityThresholds.Acquaintance acquaintance, int orders, int revision) {
    FamiliarityLevels levels = world.bean(FamiliarityLevels.class);
    var regular = FamiliarityThresholds.DEFAULT.regular();
    FamiliarityThresholds replaced =
        world.atomic(
            () ->
                levels.replace(new FamiliarityThresholds(acquaintance, orders, regular, revision)));
    assertThat(world.atomic(levels::thresholds)).isEqualTo(replaced);
  }
}
