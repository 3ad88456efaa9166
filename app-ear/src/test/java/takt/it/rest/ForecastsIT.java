package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.NewPurpose;
import takt.client.consent.PurposesApi;
import takt.client.forecasts.ForecastColumnBody;
import takt.client.forecasts.ForecastInfo;
import takt.client.forecasts.ForecastModelInfo;
import takt.client.forecasts.ForecastModelRequest;
import takt.client.forecasts.ForecastModelsApi;
import takt.client.forecasts.ForecastQuestion;
import takt.client.forecasts.ForecastsApi;
import takt.client.forecasts.PurchaseFitInfo;
import takt.client.tracking.TrackingApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Forecasts from the training to the person, over REST. */
class ForecastsIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final int PERSONS = 260;
  private static final int DAYS = 200;
  private static final int BATCH = 100;
  private static final String NAMES = "f" + UUID.randomUUID() + "-";
  private static ForecastModelInfo model;

  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final Client marketer = Client.of(SERVER, Role.MARKETER);
  private final Shop shop = new Shop(SERVER);

  @BeforeAll
  static void train() {
    Shop.open(SERVER);
    Shop shop = new Shop(SERVER);
    List<String> orders = new ArrayList<>();
    Random luck = new Random(1);
    for (int i = 0; i < PERSONS; i++) {
      shop.give(Subject.customer(NAMES + i), "offers");
      int day = DAYS - luck.nextInt(60);
      do {
        orders.add(order(NAMES + i, day));
        day -= 3 + luck.nextInt(40);
      } while (day > 0 && luck.nextInt(5) > 0);
    }
    TrackingApi tracking = Client.of(SERVER, Role.INTEGRATOR).tracking(TrackingApi.class);
    for (int from = 0; from < orders.size(); from += BATCH) {
      String batch = String.join(",", orders.subList(from, Math.min(orders.size(), from + BATCH)));
      tracking.batch(
          new ByteArrayInputStream(
              ("{\"batch\": [" + batch + "]}").getBytes(StandardCharsets.UTF_8)));
    }
    model = finished(asked(Client.of(SERVER, Role.MARKETER), "offers"));
  }

  private static String order(String customer, int daysAgo) {
    return """
        {"type": "track", "userId": "%s", "event": "Order Completed", "messageId": "%s",
         "timestamp": "%s", "properties": {"order_id": "%s", "products":
          [{"product_id": "lamp", "price": 12.5, "quantity": 2}]}}
        """
        .formatted(
            customer,
            UUID.randomUUID(),
            Instant.now().minus(Duration.ofDays(daysAgo)),
            UUID.randomUUID());
  }

  private static ForecastModelInfo asked(Client client, String purpose) {
    return client.api(ForecastModelsApi.class).train(ForecastModelRequest.ofPurchases(purpose));
  }

  private static ForecastModelInfo finished(ForecastModelInfo asked) {
    Instant end = Instant.now().plusSeconds(120);
    ForecastModelsApi models = Client.of(SERVER, Role.INTEGRATOR).api(ForecastModelsApi.class);
    ForecastModelInfo now = models.show(asked.id());
    while (now.endedAt() == null) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      now = models.show(asked.id());
    }
    return now;
  }

  @Test
  @DisplayName(
      "F9.2, F9.4 a model tells its parameters, its goodness of fit and its held-out figures")
  void figures() {
    assertThat(model.state()).isEqualTo("ready");
    assertThat(model.persons()).isGreaterThanOrEqualTo(PERSONS);
    PurchaseFitInfo fit = model.purchases();
    assertThat(fit.repeatBuyers()).isGreaterThan(PERSONS / 2);
    assertThat(fit.parameters().alpha()).isPositive();
    assertThat(fit.value().mean()).isBetween(20.0, 30.0);
    assertThat(fit.goodness().frequencies()).hasSize(8);
    assertThat(fit.heldOut().days()).isBetween(40, 180);
    assertThat(fit.heldOut().forecast().rootMeanSquare())
        .isLessThan(fit.heldOut().sameRate().rootMeanSquare());
    assertThat(fit.heldOut().buying().calibration()).hasSize(10);
    assertThat(marketer.api(ForecastModelsApi.class).list(null, 500).items()).contains(model);
  }

  @Test
  @DisplayName("F9.1, F9.2 whoever opts out has no forecast from then on")
  void optedOut() {
    Subject person = Subject.customer(NAMES + 1);
    ForecastModelInfo before = finished(asked(marketer, "offers"));
    ForecastInfo forecast = ask(person, null, null);
    assertThat(forecast.purchases().model()).isEqualTo(before.self());
    assertThat(forecast.days()).isEqualTo(90);

    shop.optOut(person, "offers");

    assertThat(Client.problem(() -> ask(person, null, null)).type())
        .isEqualTo("/problems/not-permitted");
    ForecastModelInfo next = finished(asked(marketer, "offers"));
    assertThat(next.version()).isEqualTo(before.version() + 1);
    assertThat(next.persons()).isEqualTo(before.persons() - 1);
    assertThat(next.purchases().known()).isEqualTo(before.purchases().known() - 1);
    assertThat(ask(Subject.customer(NAMES + 2), null, null).purchases().model())
        .isEqualTo(next.self());
  }

  @Test
  @DisplayName("F9.5 a forecast says what it says in one plain sentence, in German and English")
  void sentences() {
    Subject regular = Subject.customer(NAMES + "regular");
    shop.give(regular, "offers");
    shop.buys(regular, "lamp", "lamps");
    assertThat(ask(regular, 30, "en").text())
        .startsWith("After a single purchase nobody can tell")
        .contains("in the next 30 days");
    assertThat(ask(regular, 30, "en").purchases().stillCustomer()).isNull();
    ForecastInfo again = ask(Subject.customer(NAMES + 3), 1, "de");
    assertThat(again.text()).contains("in den nächsten 24 Stunden");

    Subject newcomer = Subject.customer(NAMES + "newcomer");
    shop.give(newcomer, "offers");
    assertThat(ask(newcomer, 30, "de").text()).startsWith("Hier wurde noch nichts gekauft");
    assertThat(ask(newcomer, 30, "en").purchases()).isNull();
  }

  @Test
  @DisplayName("F9.3 a purpose without data makes no model, and says what is short")
  void refused() {
    String code = "f" + UUID.randomUUID().toString().substring(0, 13);
    Client.of(SERVER, Role.DPO)
        .api(PurposesApi.class)
        .publish(new NewPurpose(code, "consent", null, Shop.texts(code), 365, true, false, false));
    ForecastModelInfo none = finished(asked(marketer, code));
    assertThat(none.state()).isEqualTo("refused");
    assertThat(none.purchases()).isNull();
    assertThat(none.refusals())
        .containsExactly(new ForecastModelInfo.Refusal("too-few-persons", 200, 0, null));
  }

  @Test
  @DisplayName("F9.3, F9.7 a training of intent is refused as well, and tells what it was asked")
  void intent() {
    String code = "f" + UUID.randomUUID().toString().substring(0, 13);
    Client.of(SERVER, Role.DPO)
        .api(PurposesApi.class)
        .publish(new NewPurpose(code, "consent", null, Shop.texts(code), 365, true, false, false));
    ForecastModelRequest request =
        new ForecastModelRequest(
            "intent",
            code,
            null,
            null,
            7,
            List.of(
                new ForecastColumnBody("views", "days-since", "Product Viewed", 30),
                new ForecastColumnBody("plan", "attribute", "plan", null)));
    ForecastModelInfo none = finished(marketer.api(ForecastModelsApi.class).train(request));
    assertThat(none.request()).isEqualTo(request);
    assertThat(none.kind()).isEqualTo("intent");
    assertThat(none.intent()).isNull();
    assertThat(none.refusals())
        .extracting(ForecastModelInfo.Refusal::reason)
        .containsExactly("too-few-persons", "too-few-buyers", "too-few-others");
  }

  private ForecastInfo ask(Subject subject, Integer days, String language) {
    return integrator
        .api(ForecastsApi.class)
        .ask(null, new ForecastQuestion(subject, "offers", days, language));
  }
}
