package takt.profiles.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static takt.profiles.forecast.ForecastShop.CUT;
import static takt.profiles.forecast.ForecastShop.OFFERS;
import static takt.profiles.forecast.ForecastShop.START;
import static takt.profiles.test.World.track;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Database;
import takt.profiles.Forecast;
import takt.profiles.ForecastModel;
import takt.profiles.ForecastModel.State;
import takt.profiles.ForecastTraining;
import takt.profiles.Forecasts;
import takt.profiles.IncomingEvent;
import takt.profiles.NoForecastModel;
import takt.profiles.NotForForecasts;
import takt.profiles.NotPermitted;
import takt.profiles.PurchaseFit;
import takt.profiles.TooManyTrainings;
import takt.profiles.TrainingRefusal.Reason;

/** Rules F9, each against a real database of either kind. */
class ForecastsOnBothDatabasesTest {

  private static final int PERSONS = 320;

  private ForecastShop shop;

  private void open(Database.Kind kind) {
    shop = new ForecastShop(kind);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F9.1, F9.4, F9.5 a training sees what is bound and permitted, by days, cut in two")
  void whatATrainingSees(Database.Kind kind) {
    open(kind);
    shop.shopping(0, 30);
    shop.customer(100, "orders");
    shop.customer(101, "orders", "offers");
    shop.customer(102, "orders", "offers");
    shop.customer(103, "orders", "offers");
    List<IncomingEvent> events = new ArrayList<>();
    events.add(shop.order(100, START, 1));
    events.add(shop.order(101, START, 1));
    // Two orders of a day are one purchase, and one from after the end counts not at all.
    events.add(shop.order(102, START + 3, 1));
    events.add(shop.order(102, START + 3, 2));
    events.add(shop.order(102, CUT + 5, 2));
    events.add(shop.order(103, CUT + 1, 4));
    shop.take(events);
    // What went back is taken off, and a cancelled order is none.
    shop.take(
        List.of(
            undo("Order Refunded", CUT + 6, "'products':[{'product_id':'lamp','price':10}]"),
            cancelled(CUT + 7, "Order Completed"),
            cancelled(CUT + 8, "Order Cancelled")));
    // What is bound stays, but the person no longer permits it.
    shop.world.consents.permit(shop.profiles.get(101), "orders");

    List<Observed> seen = read();

    List<Observed> expected = new ArrayList<>();
    IntStream.range(0, 30).forEach(number -> expected.add(shop.observed(number)));
    Observed refunded = shop.observed(102);
    expected.add(
        new Observed(
            refunded.first(),
            refunded.last(),
            2,
            START + 3,
            1,
            refunded.spent() - ForecastShop.PRICE,
            refunded.spentBefore()));
    expected.add(shop.observed(103));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F9.4, F15.7 what is cancelled by its number alone was never spent")
  void cancelledOrder(Database.Kind kind) {
    open(kind);
    shop.customer(102, "orders", "offers");
    shop.take(List.of(shop.order(102, START, 10), shop.order(102, START + 1, 10)));
    Observed kept = shop.observed(102);
    shop.take(
        List.of(
            undo("Order Completed", CUT + 2, "'products':[{'product_id':'rug','price':150}]"),
            undo("Order Cancelled", CUT + 3, "'reason':'too late'")));

    assertThat(read()).containsExactly(kept);
    assertThat(kept.spentLater()).isZero();
    assertThat(kept.meanBefore()).hasValue(100);
    assertThat(read(new Frame(OFFERS, CUT - 20, CUT))).containsExactly(kept);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F9.5 what was bought without an order's number is a purchase of its day")
  void ordersWithoutNumber(Database.Kind kind) {
    open(kind);
    shop.customer(104, "orders", "offers");
    shop.customer(105, "orders", "offers");
    shop.take(List.of(shop.order(104, START, 1)));
    List<IncomingEvent> events = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      events.add(numberless(104, START + i, "Order Completed"));
    }
    events.add(numberless(105, START + 2, "Order Completed"));
    events.add(numberless(105, CUT, "Order Completed"));
    shop.take(events);
    shop.take(List.of(numberless(105, CUT + 1, "Order Refunded")));

    assertThat(read())
        .containsExactlyInAnyOrder(
            new Observed(START, START + 5, 6, START + 5, 6, 510, 510),
            new Observed(START + 2, START + 2, 1, START + 2, 1, 100, 100));
    BuyerRows buyers = shop.world.bean(BuyerRows.class);
    assertThat(shop.world.atomic(() -> buyers.extent(OFFERS, Frame.start(CUT))))
        .hasValue(new BuyerRows.Extent(2, START));
    ProfileId nobody = new ProfileId(new UUID(0, 0));
    List<ProfileId> both = shop.world.atomic(() -> buyers.after(nobody, OFFERS, 9));
    assertThat(both).containsExactlyInAnyOrderElementsOf(shop.profiles.values());
    assertThat(shop.world.atomic(() -> buyers.after(nobody, OFFERS, 1))).containsOnly(both.get(0));
    assertThat(shop.world.atomic(() -> buyers.after(both.get(0), OFFERS, 9)))
        .containsOnly(both.get(1));
  }

  private static IncomingEvent numberless(int number, long day, String name) {
    return track(
        UUID.randomUUID().toString(),
        name,
        "n" + number,
        Frame.start(day).toString(),
        "{'products':[{'product_id':'rug','price':100}]}");
  }

  private static IncomingEvent undo(String name, long day, String what) {
    return track(
        UUID.randomUUID().toString(),
        name,
        "n102",
        Frame.start(day).toString(),
        "{'order_id':'other'," + what + "}");
  }

  private static IncomingEvent cancelled(long day, String name) {
    return track(
        UUID.randomUUID().toString(),
        name,
        "n102",
        Frame.start(day).toString(),
        "{'order_id':'never'}");
  }

  private List<Observed> read() {
    return read(new Frame(OFFERS, CUT, shop.today()));
  }

  private List<Observed> read(Frame frame) {
    shop.ask();
    Lease lease = shop.claim(UUID.randomUUID()).orElseThrow();
    List<ProfileId> all = List.copyOf(shop.profiles.values());
    return shop.world.atomic(() -> shop.world.bean(PurchaseReading.class).read(lease, frame, all));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F9.2, F9.3, F9.4 what is kept is parameters and figures; too little is refused")
  void trains(Database.Kind kind) {
    open(kind);
    assertThat(shop.train().refusals())
        .extracting("reason")
        .containsExactly(Reason.TOO_FEW_PERSONS);
    shop.shopping(0, 40);
    ForecastModel few = shop.train();
    assertThat(few.state()).isEqualTo(State.REFUSED);
    assertThat(few.refusals())
        .extracting("reason")
        .containsExactly(Reason.TOO_FEW_PERSONS, Reason.TOO_FEW_REPEAT_BUYERS);
    assertThat(few.refusals().get(0).found()).isEqualTo(40);
    shop.shopping(40, PERSONS);
    shop.world.consents.permit(shop.profiles.get(7), "orders");

    ForecastModel model = shop.train();

    assertThat(model.state()).isEqualTo(State.READY);
    assertThat(model.version()).isEqualTo(3);
    assertThat(model.read()).isEqualTo(PERSONS - 1);
    PurchaseFit fit = (PurchaseFit) model.fit().orElseThrow();
    List<Observed> persons =
        IntStream.range(0, PERSONS).filter(one -> one != 7).mapToObj(shop::observed).toList();
    PurchaseFit expected = PurchaseTrainer.train(PERSONS, persons, CUT, shop.today());
    assertThat(fit)
        .usingRecursiveComparison()
        .withComparatorForType(
            (one, other) -> Math.abs(one - other) < 1e-3 * (1 + Math.abs(other)) ? 0 : 1,
            Double.class)
        .isEqualTo(expected);
    assertThat(fit.value().orElseThrow().mean()).isCloseTo(20, within(2.0));
    assertThat(shop.world.column("select fit from profiles.forecast_model where fit is not null"))
        .hasSize(1)
        .noneMatch(text -> text.toString().contains(shop.profiles.get(1).toString()));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F9.1, F9.2, F9.5 a person's forecast follows what they bought and permit now")
  void personal(Database.Kind kind) {
    open(kind);
    ProfileId never = shop.customer(1_000, "offers");
    assertThatThrownBy(() -> forecast(never)).isInstanceOf(NoForecastModel.class);
    shop.shopping(0, PERSONS);
    ProfileId once = shop.customer(1_001, "orders", "offers");
    ProfileId loyal = shop.customer(1_002, "orders", "offers");
    ProfileId gone = shop.customer(1_003, "orders", "offers");
    List<IncomingEvent> events = new ArrayList<>();
    events.add(shop.order(1_001, shop.today() - 40, 1));
    for (int i = 0; i < 8; i++) {
      events.add(shop.order(1_002, shop.today() - 240 + 30L * i, 3));
      events.add(shop.order(1_003, shop.today() - 340 + 20L * i, 1));
    }
    shop.take(events);
    ForecastModel model = shop.train();

    assertThat(forecast(never).purchases()).isEmpty();
    assertThat(bought(once).stillCustomer()).isEmpty();
    assertThat(bought(once).purchases()).isEqualTo(1);
    assertThat(bought(loyal).stillCustomer().orElseThrow())
        .isGreaterThan(0.5)
        .isGreaterThan(bought(gone).stillCustomer().orElseThrow());
    assertThat(bought(loyal).expected()).isGreaterThan(bought(gone).expected());
    assertThat(bought(loyal).by())
        .isEqualTo(new Forecast.By(model.id(), model.version(), model.ended().orElseThrow()));
    Forecast.Value value = bought(loyal).value().orElseThrow();
    assertThat(value.each()).isBetween(20.0, 30.0);
    assertThat(value.all()).isEqualTo(value.each() * bought(loyal).expected());

    shop.world.consents.permit(loyal, "orders");
    assertThatThrownBy(() -> forecast(loyal)).isInstanceOf(NotPermitted.class);
    Permissions unlocked =
        new Permissions(
            once, shop.world.consents.permissions(once).all(), java.util.Map.of(), false);
    assertThatThrownBy(() -> forecasts().of(unlocked, OFFERS, 30))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> forecasts().of(shop.world.consents.lock(once), OFFERS, 366))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Forecasts forecasts() {
    return shop.world.bean(StoredForecasts.class);
  }

  private Forecast forecast(ProfileId person) {
    return shop.world.atomic(() -> forecasts().of(shop.world.consents.lock(person), OFFERS, 90));
  }

  private Forecast.OfPurchases bought(ProfileId person) {
    return forecast(person).purchases().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F9.6 of two nodes one works; what a dead one had is begun anew, a few times")
  void turns(Database.Kind kind) {
    open(kind);
    ForecastModel asked = shop.ask();
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    Lease first = shop.claim(one).orElseThrow();
    assertThat(shop.claim(other)).isEmpty();

    shop.world.now = shop.world.now.plus(Models.LEASE).plus(Duration.ofSeconds(1));
    Lease second = shop.claim(other).orElseThrow();
    assertThatThrownBy(() -> shop.work(first)).isInstanceOf(LeaseLost.class);
    shop.world.atomic(
        () -> {
          shop.world.bean(Turn.class).work(second, () -> true);
          return true;
        });
    assertThat(shop.find(asked).state()).as("nobody there to stop at").isEqualTo(State.REFUSED);

    ForecastModel doomed = shop.ask();
    for (int attempt = 0; attempt < 3; attempt++) {
      assertThat(shop.claim(one)).isPresent();
      shop.world.now = shop.world.now.plus(Models.LEASE).plus(Duration.ofSeconds(1));
    }
    assertThat(shop.claim(one)).isEmpty();
    assertThat(shop.find(doomed).state()).isEqualTo(State.FAILED);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F9.6 a node that stops gives its turn back at once")
  void stopping(Database.Kind kind) {
    open(kind);
    shop.shopping(0, 3);
    ForecastModel asked = shop.ask();
    Lease lease = shop.claim(UUID.randomUUID()).orElseThrow();
    shop.world.atomic(
        () -> {
          shop.world.bean(Turn.class).work(lease, () -> true);
          return true;
        });
    assertThat(shop.find(asked).state()).isEqualTo(State.WAITING);
    assertThat(shop.claim(UUID.randomUUID())).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F9.1 a purpose for which nothing may be inferred, or that is none, is refused")
  void otherPurposes(Database.Kind kind) {
    open(kind);
    assertThatThrownBy(() -> shop.ask(new PurposeCode("orders")))
        .isInstanceOf(NotForForecasts.class);
    assertThatThrownBy(() -> shop.ask(new PurposeCode("nothing")))
        .isInstanceOf(takt.consent.UnknownPurpose.class);
    assertThatThrownBy(
            () ->
                forecasts()
                    .train(
                        new ForecastTraining.OfPurchases(
                            OFFERS,
                            Optional.of(shop.world.now.plusSeconds(1)),
                            OptionalInt.empty())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void trainingsAndVersionsAreBounded(Database.Kind kind) {
    open(kind);
    for (int i = 0; i < Forecasts.MOST_OPEN; i++) {
      shop.ask();
      shop.world.now = shop.world.now.plusMillis(1);
    }
    assertThatThrownBy(() -> shop.ask()).isInstanceOf(TooManyTrainings.class);
    for (int i = 0; i < Forecasts.MOST_OPEN; i++) {
      shop.work(shop.claim(UUID.randomUUID()).orElseThrow());
    }
    List<ForecastModel> newest = list(Optional.empty(), 15);
    assertThat(newest).extracting(ForecastModel::version).startsWith(20, 19).endsWith(6);
    assertThat(list(Optional.of(newest.get(14).id()), 15))
        .extracting(ForecastModel::version)
        .containsExactly(5, 4, 3, 2, 1);
  }

  private List<ForecastModel> list(Optional<UUID> after, int limit) {
    return shop.world.atomic(() -> forecasts().list(after, limit));
  }
}
