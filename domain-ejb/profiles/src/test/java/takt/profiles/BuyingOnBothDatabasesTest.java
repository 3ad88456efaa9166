package takt.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static takt.profiles.test.World.track;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Database;
import takt.profiles.PurchaseRhythms.Rhythm;
import takt.profiles.PurchaseRhythms.State;
import takt.profiles.buying.Buying;

/** Rules F15, each against a real database of either kind. */
class BuyingOnBothDatabasesTest extends Shop {

  private static final Instant START = Instant.parse("2025-01-01T10:00:00Z");
  private static final int GAP = 40;

  @ParameterizedTest
  @EnumSource
  @DisplayName("F15.1, F15.3 a view says what kind a purchase is, and from when it is bought again")
  void kinds(Database.Kind kind) {
    open(kind);
    ProfileId profile = customer("7", "orders", "offers");
    take(order("o1", "7", START, "tea-1", "tea"), order("o2", "7", START, "pan-1", "pans"));
    assertThat(view(profile, OFFERS, "tea-1").purchases().get("tea-1"))
        .isEqualTo(
            new Purchase(
                "tea-1", 1, START, Optional.of("tea"), Optional.empty(), Optional.empty()));

    PurchaseCategory tea = says("tea", PurchaseKind.CONSUMABLE, OptionalInt.of(30), 0);
    says("pans", PurchaseKind.DURABLE, OptionalInt.empty(), 0);
    ProfileView view = view(profile, OFFERS, "tea-1", "pan-1", "cup-1");
    assertThat(view.purchases()).containsOnlyKeys("tea-1", "pan-1");
    Purchase bought = view.purchases().get("tea-1");
    assertThat(bought.kind()).contains(PurchaseKind.CONSUMABLE);
    assertThat(bought.again()).contains(START.plus(Duration.ofDays(30)));
    assertThat(view.purchases().get("pan-1").kind()).contains(PurchaseKind.DURABLE);
    assertThat(view.purchases().get("pan-1").again()).isEmpty();
    PersonalRecord own = world.atomic(() -> world.bean(PersonalData.class).read(profile));
    assertThat(own.purchases())
        .filteredOn(one -> one.item().equals("tea-1"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.category()).contains("tea");
              assertThat(one.kind()).contains(PurchaseKind.CONSUMABLE);
              assertThat(one.again()).contains(START.plus(Duration.ofDays(30)));
            });

    assertThat(tea.revision()).isEqualTo(1);
    assertThatExceptionOfType(SettingChanged.class)
        .isThrownBy(() -> says("tea", PurchaseKind.DURABLE, OptionalInt.empty(), 0));
    PurchaseCategories categories = world.bean(PurchaseCategories.class);
    assertThat(world.atomic(() -> categories.list(Optional.of("pans"), 5))).containsExactly(tea);
    assertThat(world.atomic(() -> categories.remove("tea", 1))).isTrue();
    assertThat(world.atomic(() -> categories.remove("tea", 1))).isFalse();
    assertThat(view(profile, OFFERS, "tea-1").purchases().get("tea-1").kind()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F3.3, F15.1 last is what was kept last, with its category, however events arrive")
  void categories(Database.Kind kind) {
    open(kind);
    Instant later = START.plusSeconds(86_400);
    List<IncomingEvent> all =
        List.of(
            order("o1", "7", START, "a", "old"),
            order("o2", "7", later, "a", "new"),
            order("o3", "7", START, "b", "one"),
            order("o4", "7", START, "b", "other"),
            track("r1", "Order Refunded", "7", later.plusSeconds(9).toString(), line("a", "back")));
    ProfileId one = customer("7", "orders", "offers");
    ProfileId two = customer("8", "orders", "offers");
    take(all.toArray(IncomingEvent[]::new));
    for (int at = all.size() - 1; at >= 0; at--) {
      IncomingEvent event = all.get(at);
      take(
          track(
              event.messageId(),
              event.name(),
              "8",
              event.at().toString(),
              event.properties().toString()));
    }
    for (ProfileId profile : List.of(one, two)) {
      ProfileView view = view(profile, OFFERS, "a", "b");
      assertThat(view.purchases().get("a").category()).contains("old");
      assertThat(view.purchases().get("a").last()).isEqualTo(START);
      assertThat(view.purchases().get("a").quantity()).isEqualTo(1);
      assertThat(view.purchases().get("b").category()).isEmpty();
      assertThat(view.purchases().get("b").quantity()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F15.7, F2.1 every purchase that was kept, of what may be used for a purpose")
  void kept(Database.Kind kind) {
    open(kind);
    ProfileId profile = customer("7", "orders", "offers");
    take(
        order("o1", "7", START, "tea-1", "tea"),
        order("o2", "7", START.plusSeconds(60), "tea-1", "tea"),
        order("o3", "7", START.plusSeconds(90), "pan-1", "pans"));
    assertThat(keptOf(profile, OFFERS))
        .containsExactlyInAnyOrder(
            new KeptItem("tea-1", START), new KeptItem("tea-1", START.plusSeconds(60)));
    assertThat(keptOf(profile, ORDERS)).hasSize(2);
    world.consents.permit(profile, "orders");
    assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> keptOf(profile, OFFERS));
  }

  private List<KeptItem> keptOf(ProfileId profile, PurposeCode purpose) {
    return world.atomic(
        () -> world.profiles().kept(world.consents.lock(profile), purpose, Set.of("tea-1")));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F15.2, F15.3 the time to buying again is learnt of those who permit it, or refused")
  void learnt(Database.Kind kind) {
    open(kind);
    List<IncomingEvent> events = new ArrayList<>();
    for (int number = 0; number < 20; number++) {
      customer("n" + number, "orders", "offers");
      for (int order = 0; order < 3; order++) {
        events.add(bought(number, order, "tea"));
      }
      events.add(bought(number, 0, "pans"));
    }
    for (int number = 20; number < 60; number++) {
      customer("n" + number, "orders");
      events.add(bought(number, 0, "pans"));
      events.add(bought(number, 1, "pans"));
    }
    events.add(bought(0, 1, "pans"));
    world.atomic(() -> world.events().take(events));

    assertThat(learn().state()).isEqualTo(State.WAITING);
    assertThat(Buying.work(world)).isTrue();
    assertThat(Buying.work(world)).isFalse();
    assertThat(rhythms())
        .containsExactly(
            new Rhythm("pans", OptionalInt.empty(), 1, 1),
            new Rhythm("tea", OptionalInt.of(GAP), 40, 20));
    PurchaseRhythms.Learning learning = found();
    assertThat(learning.state()).isEqualTo(State.LEARNT);
    assertThat(learning.persons()).isEqualTo(20);
    ProfileId first = world.atomic(() -> world.profiles().find(number(0)).orElseThrow());
    Instant last = START.plus(Duration.ofDays(2 * GAP));
    assertThat(view(first, OFFERS, "tea-1").purchases().get("tea-1").again())
        .contains(last.plus(Duration.ofDays(GAP)));
    assertThat(view(first, ORDERS, "tea-1").purchases().get("tea-1").again()).isEmpty();

    world.consents.permit(first, "orders");
    take(
        track(
            "r",
            "Order Refunded",
            "n1",
            START.plus(Duration.ofDays(3 * GAP)).toString(),
            line("tea-1", "tea").replace("}", ",'order_id':'tea-1-1'}")));
    learn();
    Buying.work(world);
    assertThat(rhythms()).containsExactly(new Rhythm("tea", OptionalInt.empty(), 37, 19));
    assertThat(view(customer("n2", "offers"), OFFERS, "tea-1").purchases().get("tea-1").again())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "F15.4 learnt once a day and when asked, by one node at a time, begun anew if it dies")
  void turns(Database.Kind kind) {
    open(kind);
    customer("7", "orders", "offers", "analysis");
    take(order("o1", "7", START, "tea-1", "tea"));
    Buying.ask(world);
    assertThat(found().state()).isEqualTo(State.WAITING);
    UUID dead = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    int turns = 0;
    while (Buying.begin(world, dead)) {
      turns++;
    }
    assertThat(turns).isPositive();
    assertThat(Buying.begin(world, other)).isFalse();
    assertThat(learn().state()).isEqualTo(State.LEARNING);
    world.now = world.now.plus(Duration.ofMinutes(3));
    Buying.stop(world, other);
    for (int turn = 0; turn < turns; turn++) {
      assertThat(Buying.work(world, other)).isTrue();
    }
    assertThat(Buying.work(world, other)).isFalse();
    assertThat(found().state()).isEqualTo(State.LEARNT);
    assertThat(found().learntAt()).contains(world.now);

    Buying.ask(world);
    assertThat(found().state()).isEqualTo(State.LEARNT);
    world.now = world.now.plus(Duration.ofDays(1));
    Buying.ask(world);
    assertThat(found().state()).isEqualTo(State.WAITING);
    assertThatExceptionOfType(NotForForecasts.class)
        .isThrownBy(() -> world.atomic(() -> world.bean(PurchaseRhythms.class).learn(ORDERS)));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F15.5 items are listed that at least five persons bought, kept, and let be used")
  void boughtByMany(Database.Kind kind) {
    open(kind);
    for (int number = 0; number < 5; number++) {
      customer("n" + number, "orders", "offers");
      take(bought(number, 0, "tea"), bought(number, 0, "pans"));
    }
    customer("n5", "orders");
    take(bought(5, 0, "cups"), bought(5, 0, "tea"));
    for (int number = 0; number < 4; number++) {
      take(bought(number, 0, "cups"));
    }
    take(
        track(
            "r1",
            "Order Refunded",
            "n1",
            START.plus(Duration.ofDays(9)).toString(),
            line("pans-1", "pans")));
    BoughtItems items = world.bean(BoughtItems.class);
    assertThat(world.atomic(() -> items.list(OFFERS, Optional.empty(), 10)))
        .containsExactly(new BoughtItem("tea-1", Optional.of("tea"), 5));
    assertThat(world.atomic(() -> items.list(ORDERS, Optional.of("cups-0"), 1)))
        .containsExactly(new BoughtItem("cups-1", Optional.of("cups"), 5));
    assertThat(world.atomic(() -> items.list(ORDERS, Optional.of("cups-1"), 10)))
        .containsExactly(new BoughtItem("tea-1", Optional.of("tea"), 6));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F15.8 what five persons who permit it say of an item alike, and nobody's own words")
  void saidByMany(Database.Kind kind) {
    open(kind);
    for (int number = 0; number < 4; number++) {
      customer("n" + number, "orders", "offers");
      take(named(number, "Mug", "9.50", "EUR"));
    }
    customer("n4", "orders", "offers");
    take(named(4, "Mug for Anna Berg", "7", "EUR"));
    customer("n5", "orders");
    take(named(5, "Mug", "9.5", "EUR"));
    assertThat(said(OFFERS)).as("four say it of those who permit it").isEmpty();
    SoldItem mug =
        new SoldItem("Mug", "cups", Optional.of(new SoldItem.Cost(new BigDecimal("9.5"), "EUR")));
    assertThat(said(ORDERS)).contains(mug);

    customer("n6", "orders", "offers");
    take(named(6, "Mug", "8", ""));
    assertThat(said(OFFERS))
        .as("five names alike, and no five prices")
        .contains(new SoldItem("Mug", "cups", Optional.empty()));
    String later = START.plus(Duration.ofDays(9)).toString();
    take(track("r", "Order Refunded", "n6", later, line("mug-1", "cups")));
    assertThat(said(OFFERS)).as("what went back says nothing").isEmpty();
    customer("n7", "orders", "offers");
    take(named(7, "Mug", "9.5", "EUR"));
    assertThat(said(OFFERS)).contains(mug);
    customer("n0", "orders");
    assertThat(said(OFFERS)).as("a yes that has ended says nothing, whatever is bound").isEmpty();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> world.atomic(() -> said(OFFERS, 4)));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F15.8 what a browser's key sent says nothing of an item, nor what visitors bought")
  void saidByServers(Database.Kind kind) {
    open(kind);
    for (int number = 0; number < 5; number++) {
      customer("n" + number, "offers");
      send(false, named(number, "Trap", "1", "EUR"));
      Identifier visitor = Identifier.anonymous("v-" + number);
      ProfileId profile = world.atomic(() -> world.profiles().open(visitor));
      world.consents.permit(profile, "offers");
      send(true, by(visitor, named(10 + number, "Trap", "1", "EUR")));
    }
    assertThat(said(OFFERS)).isEmpty();

    for (int number = 5; number < 10; number++) {
      customer("n" + number, "offers");
      send(true, named(number, "Mug", "9.50", "EUR"));
    }
    assertThat(said(OFFERS).orElseThrow().name()).isEqualTo("Mug");
    world.atomic(
        () -> {
          world.change("update profiles.event set by_server = null");
          return true;
        });
    assertThat(said(OFFERS)).as("of events before it was written down nobody knows").isEmpty();
  }

  private void send(boolean server, IncomingEvent event) {
    Sender sender = new Sender("key", Optional.empty(), "Shop", server);
    world.atomic(() -> world.events().bring(List.of(new Arrival(event)), sender));
  }

  private static IncomingEvent by(Identifier visitor, IncomingEvent event) {
    return new IncomingEvent(
        event.messageId(),
        event.kind(),
        event.name(),
        Optional.empty(),
        Optional.of(visitor),
        event.at(),
        event.properties());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F15.5, F15.8 who returned something has it no more, whatever else it is bound to")
  void returnedUnderAnotherBinding(Database.Kind kind) {
    open(kind);
    for (int number = 0; number < 5; number++) {
      customer("n" + number, "orders", "offers");
      take(named(number, "Mug", "9.50", "EUR"));
    }
    assertThat(listed()).contains("mug-1");
    assertThat(said(ORDERS)).isPresent();
    customer("n0", "orders");
    String later = START.plus(Duration.ofDays(9)).toString();
    take(track("r", "Order Refunded", "n0", later, line("mug-1", "cups")));
    assertThat(listed()).doesNotContain("mug-1");
    assertThat(said(ORDERS)).isEmpty();
  }

  private List<String> listed() {
    return world
        .atomic(() -> world.bean(BoughtItems.class).list(ORDERS, Optional.empty(), 10))
        .stream()
        .map(BoughtItem::item)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F15.8 who bought under several bindings, in many orders of a moment, is one buyer")
  void severalBindings(Database.Kind kind) {
    open(kind);
    for (int number = 0; number < 25; number++) {
      customer("n" + number, "orders", "offers");
      take(named(number, number < 5 ? "Mug" : "Mug " + number, "9.50", "EUR"));
      customer("n" + number, "orders");
      IncomingEvent same = named(number, number < 5 ? "Mug" : "Mug " + number, "9.50", "EUR");
      for (String message : List.of("a", "b", "c")) {
        take(track(message, same.name(), "n" + number, same.at().toString(), text(same)));
      }
    }
    assertThat(said(ORDERS)).as("all 25 are heard, the earliest five of them alike").isPresent();
  }

  private static String text(IncomingEvent event) {
    return event.properties().toString();
  }

  private Optional<SoldItem> said(PurposeCode purpose) {
    return world.atomic(() -> said(purpose, BoughtItems.LEAST_BUYERS));
  }

  private Optional<SoldItem> said(PurposeCode purpose, int persons) {
    return world.bean(BoughtItems.class).said(purpose, "mug-1", persons);
  }

  private static IncomingEvent named(int number, String name, String price, String currency) {
    return track(
        "mug" + number,
        "Order Completed",
        "n" + number,
        START.plusSeconds(number).toString(),
        "{'currency':'%s','products':[{'product_id':'x'},{'product_id':'mug-1','name':'%s',"
                .formatted(currency, name)
            + "'category':'cups','price':%s}]}".formatted(price));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F15.3, F15.6 a view says in which durable categories the person has something")
  void durables(Database.Kind kind) {
    open(kind);
    for (int number = 0; number < 20; number++) {
      customer("n" + number, "orders", "offers");
      take(bought(number, 0, "pans"), bought(number, 1, "pans"), bought(number, 2, "pans"));
    }
    ProfileId profile = customer("n0", "orders", "offers");
    take(bought(0, 0, "tea"), bought(0, 0, "cups"));
    learn();
    assertThat(Buying.work(world)).isTrue();
    says("tea", PurchaseKind.CONSUMABLE, OptionalInt.empty(), 0);
    says("pans", PurchaseKind.DURABLE, OptionalInt.empty(), 0);
    says("lamps", PurchaseKind.DURABLE, OptionalInt.empty(), 0);
    Instant last = START.plus(Duration.ofDays(2 * GAP));
    ProfileView view = durables(profile, OFFERS, "tea", "pans", "cups", "lamps");
    assertThat(view.durables())
        .containsOnly(Map.entry("pans", new DurableCategory("pans", last, Optional.empty())));
    assertThat(durables(profile, OFFERS, "lamps").durables()).isEmpty();
    assertThat(view(profile, OFFERS, "pans-1").purchases().get("pans-1").again())
        .as("how soon many buy another says nothing of when one is worn out")
        .isEmpty();

    says("pans", PurchaseKind.DURABLE, OptionalInt.of(90), 1);
    assertThat(durables(profile, ORDERS, "pans").durables().get("pans").again())
        .contains(last.plus(Duration.ofDays(90)));
    String all = line("pans-1", "pans").replace("'quantity':1", "'quantity':3");
    take(track("r", "Order Refunded", "n0", last.plusSeconds(60).toString(), all));
    assertThat(durables(profile, OFFERS, "pans").durables()).isEmpty();
  }

  private PurchaseCategory says(
      String category, PurchaseKind kind, OptionalInt days, int revision) {
    return world.atomic(
        () ->
            world
                .bean(PurchaseCategories.class)
                .put(new PurchaseCategory(category, kind, days, revision)));
  }

  private PurchaseRhythms.Learning learn() {
    return world.atomic(() -> world.bean(PurchaseRhythms.class).learn(OFFERS));
  }

  private PurchaseRhythms.Learning found() {
    return world.atomic(() -> world.bean(PurchaseRhythms.class).find(OFFERS).orElseThrow());
  }

  private List<Rhythm> rhythms() {
    return world.atomic(
        () -> world.bean(PurchaseRhythms.class).list(OFFERS, Optional.empty(), 500));
  }

  private static Identifier number(int number) {
    return Identifier.customer("n" + number);
  }

  private static IncomingEvent bought(int number, int time, String category) {
    String item = category + "-1";
    return order(
        item + "-" + time,
        "n" + number,
        START.plus(Duration.ofDays((long) time * GAP)),
        item,
        category);
  }

  private static IncomingEvent order(
      String order, String customer, Instant at, String item, String category) {
    return track(
        "m-" + order,
        "Order Completed",
        customer,
        at.toString(),
        line(item, category).replace("}", ",'order_id':'" + order + "'}"));
  }

  private static String line(String item, String category) {
    return "{'product_id':'%s','category':'%s','price':2,'quantity':1}".formatted(item, category);
  }
}
