package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Problem;
import takt.client.Subject;
import takt.client.profiles.EventCountsApi;
import takt.client.profiles.ProfileForPurpose;
import takt.client.profiles.ProfilesApi;
import takt.client.tracking.TrackingApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Events as Segment's SDKs send them, and what consent lets become of them. */
class TrackingIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Shop shop = new Shop(SERVER);
  private final Metrics metrics = new Metrics(SERVER);
  private final TrackingApi browser = tracking(Role.BROWSER);
  private final TrackingApi server = tracking(Role.INTEGRATOR);
  private final String customer = Shop.customer();
  private final String visitor = Shop.visitor();

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  /** SDKs show the write key as the user of Basic, with an empty password. */
  private static TrackingApi tracking(String role) {
    String basic =
        Base64.getEncoder()
            .encodeToString((SERVER.key(role) + ":").getBytes(StandardCharsets.UTF_8));
    return Client.anonymous(SERVER)
        .header("Authorization", "Basic " + basic)
        .tracking(TrackingApi.class);
  }

  @Test
  void aPermittedViewBecomesAnInterest() {
    shop.give(Subject.visitor(visitor), "offers");

    assertThat(browser.track(view(visitor, "m-1", "lamps")).success()).isTrue();

    ProfileForPurpose view = shop.view(Subject.visitor(visitor), "offers");
    assertThat(view.interests()).extracting("name").containsExactly("lamps");
    assertThat(view.interests().get(0).score()).isBetween(0.9, 1.0);
    assertThat(view.familiarity()).isEqualTo("stranger");
  }

  @Test
  @DisplayName("F3.1 an event with a message id that is there already changes nothing")
  void aDuplicateChangesNothing() {
    shop.give(Subject.visitor(visitor), "offers");
    browser.track(view(visitor, "m-1", "lamps"));
    double before = metrics.of("takt_events_total", "duplicate");

    browser.track(view(visitor, "m-1", "lamps"));

    assertThat(shop.view(Subject.visitor(visitor), "offers").interests().get(0).score())
        .isBetween(0.9, 1.0);
    assertThat(metrics.of("takt_events_total", "duplicate")).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("F1.2, F2.4 a visitor who decided nothing has no profile, and is counted only")
  void withoutConsentAViewIsCountedOnly() throws Exception {
    double counted = metrics.of("takt_events_total", "counted");
    try (var connection = SERVER.database().connect()) {
      Rows rows = new Rows(connection, java.util.Set.of("profiles.event_count"));
      var before = rows.contents();

      browser.track(view(visitor, "m-1", "lamps"));

      assertThat(rows.contents()).isEqualTo(before);
    }
    assertThat(metrics.of("takt_events_total", "counted")).isEqualTo(counted + 1);
    assertThat(shop.lookup(Subject.visitor(visitor))).isEmpty();
  }

  @Test
  @DisplayName("F2.4, F2.6 a marketer sees what was counted: a retry once, and nobody's address")
  void whatIsCountedCanBeRead() {
    String category = visitor.replaceAll("[^a-z]", "") + " of ";
    double counted = metrics.of("takt_events_total", "counted");
    browser.track(view(visitor, "m-1", category + "ada@example.com"));
    browser.track(view(visitor, "m-1", category + "ada@example.com"));
    browser.track(view(visitor, "m-2", category + "ada@example.com"));

    assertThat(metrics.of("takt_events_total", "counted")).isEqualTo(counted + 2);
    assertThat(
            Client.of(SERVER, Role.MARKETER)
                .api(EventCountsApi.class)
                .read(null, null, "Product Viewed", null, 500)
                .items())
        .filteredOn(line -> line.category() != null && line.category().startsWith(category))
        .extracting("event", "category", "events")
        .containsExactly(tuple("Product Viewed", category + "…@…", 2L));
  }

  @Test
  @DisplayName("F2.4 what no purpose counts is dropped")
  void withoutConsentATypeThatNothingCountsIsDropped() {
    double dropped = metrics.of("takt_events_total", "dropped");

    browser.track(
        json(
            """
            {"anonymousId": "%s", "messageId": "m-1", "event": "Newsletter Opened"}
            """
                .formatted(visitor)));

    assertThat(metrics.of("takt_events_total", "dropped")).isEqualTo(dropped + 1);
  }

  @Test
  @DisplayName("F1.3 an identify of a server's key merges visitor and customer")
  void anIdentifyMergesTheVisitorIntoTheCustomer() {
    shop.give(Subject.customer(customer), "offers");
    shop.give(Subject.visitor(visitor), "offers");
    browser.track(view(visitor, "m-1", "lamps"));

    server.identify(
        json(
            """
            {"userId": "%s", "anonymousId": "%s", "messageId": "m-2",
             "traits": {"firstName": "Ada", "email": "ada@example.org"},
             "context": {"library": {"name": "analytics-java", "version": "3.5.1"}},
             "timestamp": "%s"}
            """
                .formatted(customer, visitor, Instant.now())));

    ProfileForPurpose view = shop.view(Subject.visitor(visitor), "offers");
    assertThat(view.profile()).isEqualTo(shop.lookup(Subject.customer(customer)).orElseThrow());
    assertThat(view.interests()).extracting("name").containsExactly("lamps");
    assertThat(view.attributes())
        .filteredOn(one -> one.name().equals("firstName"))
        .extracting("value")
        .containsExactly("Ada");
    assertThat(view.familiarity()).isEqualTo("acquaintance");
  }

  @Test
  @DisplayName("W.6 a browser's word on who somebody is does not count")
  void aBrowserCannotClaimACustomer() {
    shop.give(Subject.customer(customer), "offers");
    shop.give(Subject.visitor(visitor), "offers");

    browser.identify(
        json(
            """
            {"userId": "%s", "anonymousId": "%s", "messageId": "m-1",
             "traits": {"firstName": "Mallory"}}
            """
                .formatted(customer, visitor)));

    assertThat(shop.lookup(Subject.visitor(visitor)))
        .isNotEqualTo(shop.lookup(Subject.customer(customer)));
    assertThat(shop.view(Subject.customer(customer), "offers").attributes()).isEmpty();
  }

  @Test
  void aBatchWithAllKindsOfCallsIsTakenInOrder() {
    shop.give(Subject.customer(customer), "offers");

    server.batch(
        json(
            """
            {"batch": [
              {"type": "identify", "userId": "%1$s", "messageId": "m-1",
               "traits": {"firstName": "Ada", "age": 36, "address": {"city": "London"}}},
              {"type": "page", "userId": "%1$s", "messageId": "m-2", "name": "Home",
               "properties": {"url": "https://shop.example/"}},
              {"type": "track", "userId": "%1$s", "messageId": "m-3", "event": "Order Completed",
               "properties": {"order_id": "o-1", "products": [
                 {"product_id": "85123A", "category": "lamps", "price": 2.55, "quantity": 6},
                 {"product_id": "71053", "category": "lamps", "price": "3.39", "quantity": "2"}]}},
              {"type": "track", "userId": "%1$s", "messageId": "m-4", "event": "Order Refunded",
               "properties": {"order_id": "o-1", "products": [
                 {"product_id": "71053", "price": 3.39, "quantity": 2}]}},
              {"type": "screen", "userId": "%1$s", "messageId": "m-5", "name": "Basket"},
              {"type": "group", "userId": "%1$s", "messageId": "m-6", "groupId": "g-1"},
              {"type": "alias", "userId": "%1$s", "messageId": "m-7", "previousId": "%2$s"},
              {"type": "something new", "userId": "%1$s", "messageId": "m-8"}],
             "context": {"library": {"name": "analytics-go", "version": "3.0.0"}},
             "sentAt": "%3$s"}
            """
                .formatted(customer, visitor, Instant.now())));

    ProfileForPurpose view = shop.view(Subject.customer(customer), "offers", "85123A", "71053");
    // F3.3 a return undoes its purchase
    assertThat(view.purchases())
        .extracting("item", "quantity")
        .containsExactly(tuple("85123A", 6L));
    assertThat(view.familiarity()).isEqualTo("customer");
    assertThat(view.interests()).extracting("name").containsExactly("lamps");
    assertThat(view.attributes()).extracting("name").contains("firstName", "age");
    assertThat(shop.lookup(Subject.visitor(visitor)))
        .as("alias leads to the same profile")
        .isEqualTo(shop.lookup(Subject.customer(customer)));
  }

  @Test
  @DisplayName("W.5 what Takt does not know of an event is kept")
  void unknownFieldsAreKept() throws Exception {
    shop.give(Subject.visitor(visitor), "offers");
    String novelty = "novelty-" + UUID.randomUUID();

    browser.track(
        json(
            """
            {"anonymousId": "%s", "messageId": "m-1", "event": "Product Viewed",
             "properties": {"category": "lamps", "shelf": "%s"}, "unheardOf": {"deep": [1, "%s"]}}
            """
                .formatted(visitor, novelty, novelty)));

    try (var connection = SERVER.database().connect();
        var query =
            connection.prepareStatement(
                "select properties from profiles.event where properties like ?")) {
      query.setString(1, "%" + novelty + "%");
      try (var rows = query.executeQuery()) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).contains("unheardOf", "shelf");
      }
    }
  }

  @Test
  void anEventThatNamesNobodyIsTakenAndForgotten() {
    // Anything but a refusal would make the SDK send it again for ever.
    assertThat(browser.track(json("{\"event\": \"Product Viewed\"}")).success()).isTrue();
    assertThat(browser.track(json("{\"userId\": \"someone\"}")).success()).isTrue();
  }

  @Test
  void aWriteKeyInTheBodyIsAsGoodAsOneInTheHeader() {
    shop.give(Subject.visitor(visitor), "offers");
    TrackingApi open = Client.anonymous(SERVER).tracking(TrackingApi.class);

    open.track(
        json(
            """
            {"writeKey": "%s", "anonymousId": "%s", "messageId": "m-1", "event": "Product Viewed",
             "properties": {"category": "lamps"}}
            """
                .formatted(SERVER.key(Role.BROWSER), visitor)));

    assertThat(shop.view(Subject.visitor(visitor), "offers").interests()).hasSize(1);
  }

  @Test
  @DisplayName("F2.5 after an opt-out, nothing that came before or comes later is there")
  void anOptOutEndsIt() {
    shop.give(Subject.visitor(visitor), "offers");
    browser.track(view(visitor, "m-1", "lamps"));
    UUID profile = shop.lookup(Subject.visitor(visitor)).orElseThrow();

    shop.optOut(Subject.visitor(visitor), "offers");
    browser.track(view(visitor, "m-2", "lamps"));

    Problem refused =
        Client.problem(
            () ->
                Client.of(SERVER, Role.INTEGRATOR)
                    .api(ProfilesApi.class)
                    .view(profile, "offers", List.of(), null));
    assertThat(refused.type()).isEqualTo("/problems/not-permitted");
    shop.give(Subject.visitor(visitor), "offers");
    assertThat(shop.view(Subject.visitor(visitor), "offers").interests()).isEmpty();
  }

  private static InputStream view(String visitor, String message, String category) {
    return json(
        """
        {"anonymousId": "%s", "messageId": "%s", "event": "Product Viewed",
         "properties": {"product_id": "85123A", "category": "%s"}}
        """
            .formatted(visitor, message, category));
  }

  private static InputStream json(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
