package takt.profiles.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static takt.profiles.forecast.ForecastShop.OFFERS;
import static takt.profiles.test.World.track;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.profiles.Forecast;
import takt.profiles.ForecastColumn;
import takt.profiles.ForecastColumn.Measure;
import takt.profiles.ForecastModel;
import takt.profiles.ForecastModel.State;
import takt.profiles.ForecastTraining;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;
import takt.profiles.IntentFit;
import takt.profiles.NotPermitted;
import takt.profiles.TrainingRefusal;
import takt.profiles.TrainingRefusal.Reason;
import takt.profiles.test.World;

/** Rules F9 for intent, each against a real database of either kind. */
class IntentOnBothDatabasesTest {

  private static final int DAYS = 14;
  private static final int PERSONS = 220;
  private static final List<ForecastColumn> COLUMNS =
      List.of(
          new ForecastColumn("views", Measure.EVENTS, "Product Viewed", 7),
          new ForecastColumn("last view", Measure.DAYS_SINCE, "Product Viewed", 60),
          new ForecastColumn("orders", Measure.ACTIVE_DAYS, "Order Completed", 90),
          new ForecastColumn("plan", Measure.ATTRIBUTE, "plan", 0));

  private final Random luck = new Random(6);
  private final List<Behaviour> behaviours = new ArrayList<>();
  private ForecastShop shop;

  private void open(Database.Kind kind, int persons) {
    shop = new ForecastShop(kind);
    shop.type("Identify", "offers");
    List<IncomingEvent> events = new ArrayList<>();
    for (int number = 0; number < persons; number++) {
      shop.customer(number, "orders", "offers");
      behaviours.add(behaves(number, events));
    }
    shop.take(events);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  /** Half of the persons look often, and buy more often. */
  private Behaviour behaves(int number, List<IncomingEvent> events) {
    Behaviour one = new Behaviour();
    boolean eager = luck.nextBoolean();
    for (long day = shop.today() - 60; day < shop.today(); day++) {
      if (luck.nextInt(eager ? 6 : 20) == 0) {
        events.add(view(number, day));
        one.did("Product Viewed", day, 1);
      }
      if (luck.nextInt(eager ? 20 : 90) == 0) {
        events.add(shop.order(number, day, 1));
        one.did("Order Completed", day, 1);
        one.ordered(day);
      }
    }
    if (number % 3 == 0) {
      events.add(plan(number, "2", shop.today() - 100));
      one.did("Identify", shop.today() - 100, 1);
      one.has("plan", "2", shop.today() - 100);
    }
    return one;
  }

  private static IncomingEvent view(int number, long day) {
    return track(
        UUID.randomUUID().toString(),
        "Product Viewed",
        "n" + number,
        Frame.start(day).plusSeconds(86_399).toString(),
        "{}");
  }

  private static IncomingEvent plan(int number, String plan, long day) {
    return plan(number, plan, Frame.start(day));
  }

  private static IncomingEvent plan(int number, String plan, Instant at) {
    return new IncomingEvent(
        UUID.randomUUID().toString(),
        IncomingEvent.Kind.IDENTIFY,
        "Identify",
        Optional.of(Identifier.customer("n" + number)),
        Optional.empty(),
        at,
        World.json("{'plan':'" + plan + "'}"));
  }

  private ForecastModel train(List<ForecastColumn> columns) {
    ForecastModel asked =
        shop.world.atomic(
            () ->
                shop.world
                    .bean(StoredForecasts.class)
                    .train(new ForecastTraining.OfIntent(OFFERS, Optional.empty(), DAYS, columns)));
    shop.work(shop.claim(UUID.randomUUID()).orElseThrow());
    return shop.find(asked);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F9.1, F9.7 a training sees what persons who permit it did, at both cut-offs")
  void whatATrainingSees(Database.Kind kind) {
    open(kind, 40);
    shop.world.consents.permit(shop.profiles.get(7), "orders");
    shop.world.atomic(
        () ->
            shop.world
                .bean(StoredForecasts.class)
                .train(new ForecastTraining.OfIntent(OFFERS, Optional.empty(), DAYS, COLUMNS)));
    Lease lease = shop.claim(UUID.randomUUID()).orElseThrow();
    long until = shop.today();
    List<ProfileId> all = List.copyOf(shop.profiles.values());

    List<Behaviour> seen =
        shop.world.atomic(
            () ->
                shop.world.bean(IntentReading.class).read(lease, COLUMNS, until - 118, until, all));

    List<Behaviour> expected = new ArrayList<>(behaviours);
    expected.remove(7);
    expected.removeIf(one -> !one.active(until, 118));
    for (long cut : new long[] {until - 2 * DAYS, until - DAYS}) {
      assertThat(seen.stream().map(one -> said(one, cut)).toList())
          .containsExactlyInAnyOrderElementsOf(
              expected.stream().map(one -> said(one, cut)).toList());
    }
  }

  private static String said(Behaviour one, long cut) {
    return Arrays.toString(one.at(COLUMNS, cut)) + one.buys(cut, DAYS) + one.active(cut, 90);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("F9.7, F9.8 from the training to the person, and to who no longer permits it")
  void trainsAndForecasts(Database.Kind kind) {
    open(kind, PERSONS);

    ForecastModel model = train(COLUMNS);

    assertThat(model.refusals()).isEmpty();
    assertThat(model.state()).isEqualTo(State.READY);
    assertThat(model.version()).isEqualTo(1);
    IntentFit fit = (IntentFit) model.fit().orElseThrow();
    assertThat(fit.known()).isEqualTo(PERSONS);
    assertThat(fit.heldOut().logLoss()).isLessThan(fit.heldOut().logLossOfShare());

    assertThat(train(List.of()).state()).as("by the usual columns").isEqualTo(State.READY);

    saysAgainAndChanges();
    ForecastModel same = train(COLUMNS);
    assertThat(same.state()).isEqualTo(State.READY);
    assertThat(((IntentFit) same.fit().orElseThrow()).coefficients())
        .as("as of the cut-off")
        .usingRecursiveComparison()
        .withEqualsForType((one, other) -> Math.abs(one - other) < 1e-9, Double.class)
        .isEqualTo(fit.coefficients());
    for (int change = 0; change < 10; change++) {
      shop.take(
          List.of(plan(0, "other" + change, Frame.start(shop.today() - 2).plusSeconds(change))));
    }
    ForecastModel leaking = train(COLUMNS);
    assertThat(leaking.refusals())
        .extracting(TrainingRefusal::reason, TrainingRefusal::column)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(Reason.COLUMN_FROM_AFTER_THE_CUT_OFF, "plan"));

    ProfileId eager = shop.customer(900, "orders", "offers");
    ProfileId idle = shop.customer(901, "orders", "offers");
    ProfileId nobody = shop.customer(902, "orders", "offers");
    List<IncomingEvent> events = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      events.add(view(900, shop.today() - day - 1));
      events.add(shop.order(900, shop.today() - day - 1, 1));
    }
    events.add(view(901, shop.today() - 70));
    shop.take(events);
    assertThat(intent(nobody)).isEmpty();
    Forecast.OfIntent soon = intent(eager).orElseThrow();
    assertThat(soon.by().version()).isEqualTo(3);
    assertThat(soon.days()).isEqualTo(DAYS);
    assertThat(soon.because()).hasSize(3);
    assertThat(soon.buying()).isGreaterThan(intent(idle).orElseThrow().buying());
    shop.world.consents.permit(eager, "orders");
    assertThatThrownBy(() -> intent(eager)).isInstanceOf(NotPermitted.class);
  }

  /** Everybody says after the cut-offs what they said before, as at a log-in; one says else. */
  private void saysAgainAndChanges() {
    List<IncomingEvent> logins = new ArrayList<>();
    for (int number = 0; number < PERSONS; number += 3) {
      for (long day : new long[] {shop.today() - 20, shop.today() - 5}) {
        logins.add(plan(number, "2", day));
      }
    }
    logins.add(plan(0, "1", shop.today() - 3));
    logins.add(plan(1, "1", shop.today() - 3));
    shop.take(logins);
  }

  private Optional<Forecast.OfIntent> intent(ProfileId person) {
    return shop.world.atomic(
        () ->
            shop.world
                .bean(StoredForecasts.class)
                .of(shop.world.consents.lock(person), OFFERS, 30)
                .intent());
  }
}
