package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Problem;
import takt.client.Problem.FieldError;
import takt.client.Subject;
import takt.client.access.KeyRequest;
import takt.client.access.KeysApi;
import takt.client.access.MadeKey;
import takt.client.profiles.EventTypeSetting;
import takt.client.profiles.EventTypesApi;
import takt.client.profiles.NamedEventType;
import takt.client.profiles.PlanViolations;
import takt.client.profiles.TrackingPlanApi;
import takt.client.tracking.CloudEventsApi;
import takt.client.tracking.CloudEventsTaken;
import takt.client.tracking.CloudEventsTaken.RefusedEvent;
import takt.client.tracking.TrackingApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** The tracking plan: what events must be, and the report of those that are not. */
class TrackingPlanIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String PRICE = "/properties/price/type";

  private final Shop shop = new Shop(SERVER);
  private final String customer = Shop.customer();
  private final String event = "Planned " + UUID.randomUUID();
  private final MadeKey key =
      Client.of(SERVER, Role.OPERATOR)
          .api(KeysApi.class)
          .make(new KeyRequest("integrator", List.of("tracking"), "Till 7"));

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName(
      "F11.1, F11.3 a schema is set as others settings are, and what breaks it is reported")
  void reported() {
    plan("keep");
    shop.give(Subject.customer(customer), "offers");

    tracking().track(json(track("{\"price\": \"free for Ada\", \"category\": \"lamps\"}")));
    tracking().track(json(track("{\"price\": 2, \"category\": \"vases\"}")));

    assertThat(shop.view(Subject.customer(customer), "offers").interests())
        .extracting("name")
        .containsExactlyInAnyOrder("lamps", "vases");
    PlanViolations report = report();
    assertThat(report.items())
        .extracting("source", "label", "event", "rule", "done", "events")
        .containsExactly(tuple(key.id(), "Till 7", event, PRICE, "keep", 1L));
    assertThat(report.items().toString()).doesNotContain("Ada").doesNotContain(customer);
  }

  @Test
  @DisplayName("F11.2, T.24 Segment's calls are answered as ever, CloudEvents by name")
  void refused() {
    plan("refuse");
    shop.give(Subject.customer(customer), "offers");

    assertThat(tracking().track(json(track("{\"price\": \"free\"}"))).success()).isTrue();
    CloudEventsTaken some =
        cloudEvents("[" + cloud("{\"price\":2}") + "," + cloud("{\"price\":[]}") + "]");
    Problem all = Client.problem(() -> cloudEvents("[" + cloud("{\"price\":\"free\"}") + "]"));

    assertThat(some)
        .isEqualTo(new CloudEventsTaken(1, List.of(new RefusedEvent("/1", List.of(PRICE)))));
    assertThat(all.errors())
        .containsExactly(new FieldError("/0", "breaks the tracking plan: " + PRICE));
    assertThat(report().items()).extracting("done", "events").containsExactly(tuple("refuse", 3L));
  }

  @Test
  @DisplayName("F11.1 a schema is shown as it was set, and is part of the revision")
  void shown() {
    plan("drop");
    Client dpo = Client.of(SERVER, Role.DPO);
    NamedEventType set = dpo.api(EventTypesApi.class).get(event);
    String revision = dpo.last().header("ETag");
    assertThat(set.schema()).isEqualTo(schema());
    assertThat(set.onViolation()).isEqualTo("drop");

    NamedEventType without =
        dpo.api(EventTypesApi.class)
            .put(event, revision, new EventTypeSetting(List.of("offers"), 1.0));
    assertThat(without.schema()).isNull();
    assertThat(without.onViolation()).isEqualTo("keep");
    assertThat(dpo.last().header("ETag")).isNotEqualTo(revision);
  }

  private static Map<String, Object> schema() {
    return Map.of("properties", Map.of("price", Map.of("type", "number")));
  }

  private void plan(String onViolation) {
    Client.of(SERVER, Role.DPO)
        .api(EventTypesApi.class)
        .put(
            event, null, new EventTypeSetting(List.of("offers"), 1.0, schema(), onViolation, null));
  }

  private PlanViolations report() {
    return Client.of(SERVER, Role.MARKETER)
        .api(TrackingPlanApi.class)
        .read(null, null, key.id(), event, null, 100);
  }

  private TrackingApi tracking() {
    return Client.withKey(SERVER, key.key()).tracking(TrackingApi.class);
  }

  private CloudEventsTaken cloudEvents(String batch) {
    return Client.withKey(SERVER, key.key())
        .header("Content-Type", "application/cloudevents-batch+json")
        .api(CloudEventsApi.class)
        .take(json(batch));
  }

  private String track(String properties) {
    return """
    {"userId": "%s", "messageId": "%s", "event": "%s", "properties": %s}
    """
        .formatted(customer, UUID.randomUUID(), event, properties);
  }

  private String cloud(String data) {
    return """
    {"specversion": "1.0", "id": "%s", "source": "/till/7", "type": "%s", "customer": "%s",
     "data": %s}
    """
        .formatted(UUID.randomUUID(), event, customer, data);
  }

  private static InputStream json(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
