package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.profiles.AccessReportsApi;
import takt.client.profiles.AccessRequest;
import takt.client.profiles.ProfileForPurpose;
import takt.client.profiles.PurchaseCategoriesApi;
import takt.client.profiles.PurchaseCategoryBody;
import takt.client.profiles.PurchaseCategoryInfo;
import takt.client.profiles.PurchaseLearningBody;
import takt.client.profiles.PurchaseRhythmPage;
import takt.client.profiles.PurchaseRhythmsApi;
import takt.client.tracking.TrackingApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** What kind purchases are, and from when on they are bought again, over REST. */
class BuyingIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final int PERSONS = 20;
  private static final int ORDERS = 3;
  private static final int GAP = 11;
  private static final String NEW = "\"0\"";

  private final Shop shop = new Shop(SERVER);
  private final Client marketer = Client.of(SERVER, Role.MARKETER);
  private final String tea = "tea-" + UUID.randomUUID();
  private final Instant last = Instant.now().minus(Duration.ofDays(3));

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("F15.1, F15.2, F15.3 learnt over many, shown with each purchase and in one's report")
  void boughtAgain() {
    List<Subject> customers = new ArrayList<>();
    for (int person = 0; person < PERSONS; person++) {
      Subject customer = Subject.customer(Shop.customer());
      shop.give(customer, "offers");
      customers.add(customer);
    }
    buy(customers);
    PurchaseCategoriesApi categories = marketer.api(PurchaseCategoriesApi.class);
    PurchaseCategoryInfo said =
        categories.put(tea, NEW, new PurchaseCategoryBody("consumable", null));
    String etag = marketer.last().header("ETag");
    assertThat(categories.get(tea)).isEqualTo(said);

    PurchaseRhythmPage.Rhythm learnt = learnt();
    assertThat(learnt.days()).isEqualTo(GAP);
    assertThat(learnt.persons()).isEqualTo(PERSONS);
    assertThat(learnt.intervals()).isEqualTo(PERSONS * (ORDERS - 1));
    assertThat(learnt.refusals()).isEmpty();

    Instant again = last.plus(Duration.ofDays(GAP));
    ProfileForPurpose.Purchased bought =
        shop.view(customers.get(0), "offers", tea).purchases().get(0);
    assertThat(bought.category()).isEqualTo(tea);
    assertThat(bought.kind()).isEqualTo("consumable");
    assertThat(bought.againFrom()).isCloseTo(again, within());
    assertThat(
            Client.of(SERVER, Role.DPO)
                .api(AccessReportsApi.class)
                .read(new AccessRequest(customers.get(0), "Asked by letter", "en", null), null)
                .purchases())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo("consumable");
              assertThat(one.againFrom()).isCloseTo(again, within());
            });

    categories.put(tea, etag, new PurchaseCategoryBody("durable", 365));
    bought = shop.view(customers.get(0), "offers", tea).purchases().get(0);
    assertThat(bought.kind()).isEqualTo("durable");
    assertThat(bought.againFrom()).isCloseTo(last.plus(Duration.ofDays(365)), within());
    categories.delete(tea, "\"2\"");
  }

  private void buy(List<Subject> customers) {
    List<String> orders = new ArrayList<>();
    for (Subject customer : customers) {
      for (int order = 0; order < ORDERS; order++) {
        String at = last.minus(Duration.ofDays((long) order * GAP)).toString();
        orders.add(
            """
            {"type": "track", "userId": "%s", "messageId": "%s", "event": "Order Completed",
             "timestamp": "%s", "properties": {"order_id": "%s", "product_id": "%s",
             "category": "%s", "price": 2.5, "quantity": 1}}
            """
                .formatted(
                    customer.customer(), UUID.randomUUID(), at, UUID.randomUUID(), tea, tea));
      }
    }
    Client.of(SERVER, Role.INTEGRATOR)
        .tracking(TrackingApi.class)
        .batch(
            new ByteArrayInputStream(
                ("{\"batch\": [" + String.join(",", orders) + "]}")
                    .getBytes(StandardCharsets.UTF_8)));
  }

  /** Asks until it is there: a learning that began before the orders came does not know of them. */
  private PurchaseRhythmPage.Rhythm learnt() {
    PurchaseRhythmsApi rhythms = marketer.api(PurchaseRhythmsApi.class);
    Instant end = Instant.now().plusSeconds(120);
    rhythms.learn(new PurchaseLearningBody("offers"));
    while (true) {
      PurchaseRhythmPage page = rhythms.list("offers", "tea-", 500);
      for (PurchaseRhythmPage.Rhythm one : page.items()) {
        if (one.category().equals(tea)) {
          return one;
        }
      }
      assertThat(Instant.now()).isBefore(end);
      if (page.learning().state().equals("learnt")) {
        rhythms.learn(new PurchaseLearningBody("offers"));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  /** Segment's timestamps have milliseconds. */
  private static TemporalUnitOffset within() {
    return Assertions.within(1, ChronoUnit.SECONDS);
  }
}
