package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.MessageWriter;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.it.server.Http;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** CloudEvents as their own SDK writes them. */
class CloudEventsIT {

  private static final HttpClient HTTP = Http.client();
  private static final TaktServer SERVER = TaktServer.shared();

  private final Shop shop = new Shop(SERVER);
  private final Metrics metrics = new Metrics(SERVER);
  private final String customer = Shop.customer();
  private final String visitor = Shop.visitor();

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @BeforeEach
  void permit() {
    shop.give(Subject.customer(customer), "offers");
  }

  @Test
  @DisplayName("T.20, T.22 in every mode, and each event once")
  void everyMode() throws Exception {
    CloudEvent binary = view("binary", "lamps").withSubject("customer:" + customer).build();
    CloudEvent structured = view("structured", "vases").withExtension("customer", customer).build();
    CloudEvent first = view("first", "plates").withExtension("customer", customer).build();
    CloudEvent second = view("second", "cups").withSubject("customer:" + customer).build();
    double before = metrics.of("takt_events_total", "duplicate");

    for (int time = 0; time < 2; time++) {
      assertThat(written(Role.INTEGRATOR, writer -> writer.writeBinary(binary))).isEqualTo(200);
      assertThat(
              written(
                  Role.INTEGRATOR,
                  writer -> writer.writeStructured(structured, "application/cloudevents+json")))
          .isEqualTo(200);
      assertThat(batch(first, second)).isEqualTo("{\"taken\":2}");
    }

    assertThat(shop.view(Subject.customer(customer), "offers").interests())
        .extracting("name")
        .containsExactlyInAnyOrder("lamps", "vases", "plates", "cups");
    assertThat(metrics.of("takt_events_total", "duplicate")).isEqualTo(before + 4);
  }

  @Test
  @DisplayName("T.21 an event that names both makes them one; a browser's word does not")
  void bothNames() throws Exception {
    CloudEvent both =
        view("both", "lamps")
            .withExtension("customer", customer)
            .withExtension("visitor", visitor)
            .build();

    assertThat(written(Role.BROWSER, writer -> writer.writeBinary(both))).isEqualTo(200);
    assertThat(shop.lookup(Subject.visitor(visitor))).as("F1.2 nobody permitted it").isEmpty();

    assertThat(written(Role.INTEGRATOR, writer -> writer.writeBinary(both))).isEqualTo(200);
    assertThat(shop.lookup(Subject.visitor(visitor)))
        .isPresent()
        .isEqualTo(shop.lookup(Subject.customer(customer)));
  }

  private static CloudEventBuilder view(String id, String category) {
    return CloudEventBuilder.v1()
        .withId(id + "-" + UUID.randomUUID())
        .withSource(URI.create("/tests/watch"))
        .withType("Product Viewed")
        .withTime(OffsetDateTime.now(ZoneOffset.UTC))
        .withData(
            "application/json",
            ("{\"category\":\"" + category + "\"}").getBytes(StandardCharsets.UTF_8));
  }

  /** What the SDK does with a message. */
  private interface Writing {
    void by(MessageWriter<?, Void> writer);
  }

  private static int written(String role, Writing writing) throws Exception {
    HttpRequest.Builder request = request(role);
    writing.by(
        HttpMessageFactory.createWriter(
            request::setHeader,
            body ->
                request.POST(
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))));
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private static String batch(CloudEvent... events) throws Exception {
    JsonFormat format = new JsonFormat();
    String body =
        Stream.of(events)
            .map(event -> new String(format.serialize(event), StandardCharsets.UTF_8))
            .collect(Collectors.joining(",", "[", "]"));
    return HTTP.send(
            request(Role.INTEGRATOR)
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static HttpRequest.Builder request(String role) {
    return HttpRequest.newBuilder(URI.create(SERVER.url() + "/api/cloud-events"))
        .header("Authorization", "Bearer " + SERVER.key(role));
  }
}
