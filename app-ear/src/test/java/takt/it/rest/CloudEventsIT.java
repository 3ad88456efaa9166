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
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.access.KeyRequest;
import takt.client.access.KeysApi;
import takt.client.consent.NewPurpose;
import takt.client.consent.PurposeTerms;
import takt.client.consent.PurposesApi;
import takt.client.profiles.IdentifierTypeBody;
import takt.client.profiles.IdentifierTypesApi;
import takt.it.server.Client;
import takt.it.server.Http;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** CloudEvents as their own SDK writes them. */
class CloudEventsIT {

  private static final HttpClient HTTP = Http.client();
  private static final TaktServer SERVER = TaktServer.shared();

  /** A type of identifiers, and a purpose for which data are shared. */
  private static final String CARD = "card-" + UUID.randomUUID().toString().substring(0, 8);

  private static String trusted;

  private final Shop shop = new Shop(SERVER);
  private final Metrics metrics = new Metrics(SERVER);
  private final String customer = Shop.customer();
  private final String visitor = Shop.visitor();
  private final String card = UUID.randomUUID().toString();
  private final Subject byCard = Subject.identifier(CARD, card);

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
    Client dpo = Client.of(SERVER, Role.DPO);
    dpo.api(IdentifierTypesApi.class)
        .put(CARD, "\"0\"", new IdentifierTypeBody("none", null, 2, "leads", 5));
    dpo.api(PurposesApi.class)
        .publish(
            new NewPurpose(
                CARD,
                "legitimate-interest",
                null,
                Shop.texts(CARD),
                30,
                false,
                false,
                false,
                new PurposeTerms(
                    null, null, null, List.of("address"), null, null, null, true, null, null),
                null));
    trusted =
        Client.of(SERVER, Role.OPERATOR)
            .api(KeysApi.class)
            .make(new KeyRequest("integrator", List.of("tracking"), "Shop", null, true))
            .key();
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

  @Test
  @DisplayName("T.25, F1.11 an identifier of a declared type names the person, of servers only")
  void declaredTypes() throws Exception {
    CloudEvent both =
        view("both", "lamps", named(card)).withExtension("customer", customer).build();
    CloudEvent binary = view("binary", "vases", named(card)).build();
    CloudEvent batched = view("batched", "plates", named(card)).build();

    assertThat(
            written(
                Role.INTEGRATOR,
                writer -> writer.writeStructured(both, "application/cloudevents+json")))
        .isEqualTo(200);
    assertThat(shop.lookup(byCard)).isPresent().isEqualTo(shop.lookup(Subject.customer(customer)));
    assertThat(written(Role.INTEGRATOR, writer -> writer.writeBinary(binary))).isEqualTo(200);
    assertThat(batch(batched)).isEqualTo("{\"taken\":1}");
    assertThat(written(Role.BROWSER, writer -> writer.writeBinary(binary))).isEqualTo(422);

    assertThat(shop.view(Subject.customer(customer), "offers").interests())
        .extracting("name")
        .containsExactlyInAnyOrder("lamps", "vases", "plates");
  }

  @Test
  @DisplayName("T.25, T.31, T.33 a no inside keeps it from its event, and counts by a source only")
  void consent() throws Exception {
    String no = "\"consent\": {\"categoryPreferences\": {\"offers\": false}}";
    Subject subject = Subject.customer(customer);
    CloudEvent denied = view("no", "lamps", no).withExtension("customer", customer).build();
    CloudEvent plain = view("plain", "vases").withExtension("customer", customer).build();

    assertThat(batch(denied, plain)).isEqualTo("{\"taken\":2}");
    assertThat(shop.view(subject, "offers").interests())
        .extracting("name")
        .containsExactly("vases");
    assertThat(shop.permits(subject, "offers")).isTrue();

    assertThat(batchBy(trusted, denied)).isEqualTo("{\"taken\":1}");
    assertThat(shop.permits(subject, "offers")).isFalse();
  }

  @Test
  @DisplayName("T.37 whose consent it is, an identifier of a declared type says as well")
  void consentByCard() throws Exception {
    String yes = "\"consent\": {\"categoryPreferences\": {\"offers\": true}}, ";

    assertThat(batch(view("yes", "lamps", yes + named(card)).build())).isEqualTo("{\"taken\":1}");
    assertThat(shop.lookup(byCard)).as("no source").isEmpty();

    assertThat(batchBy(trusted, view("yes", "lamps", yes + named(card)).build()))
        .isEqualTo("{\"taken\":1}");
    assertThat(shop.permits(byCard, "offers")).isTrue();
    assertThat(shop.view(byCard, "offers").interests()).extracting("name").containsExactly("lamps");
  }

  @Test
  @DisplayName("T.25, T.36, T.37 the signal that an event says its browser gave is heeded")
  void signal() throws Exception {
    String signal = "\"globalPrivacyControl\": %s";
    Subject subject = Subject.customer(customer);
    batch(
        view("no", "lamps", signal.formatted("\"true\""))
            .withExtension("customer", customer)
            .build(),
        view("card", "lamps", named(card)).withExtension("customer", customer).build());
    assertThat(shop.permits(subject, CARD)).isTrue();

    batch(view("yes", "lamps", signal.formatted("true") + ", " + named(card)).build());
    assertThat(shop.permits(subject, CARD)).isFalse();
  }

  @Test
  @DisplayName(
      "T.37 of cards that lead to two persons a signal is both's, a consent object neither's")
  void cardsOfTwo() throws Exception {
    Subject one = Subject.customer(customer);
    String otherCustomer = Shop.customer();
    Subject other = Subject.customer(otherCustomer);
    String otherCard = UUID.randomUUID().toString();
    shop.give(other, "offers");
    batch(
        view("one", "lamps", named(card)).withExtension("customer", customer).build(),
        view("other", "lamps", named(otherCard)).withExtension("customer", otherCustomer).build());
    String both = named(card, otherCard);

    batchBy(
        trusted,
        view("no", "lamps", "\"consent\": {\"categoryPreferences\": {\"offers\": false}}, " + both)
            .build());
    assertThat(shop.permits(one, "offers")).isTrue();
    assertThat(shop.permits(other, "offers")).isTrue();

    assertThat(shop.permits(one, CARD)).isTrue();
    assertThat(shop.permits(other, CARD)).isTrue();
    batch(view("signal", "lamps", "\"globalPrivacyControl\": true, " + both).build());
    assertThat(shop.permits(one, CARD)).isFalse();
    assertThat(shop.permits(other, CARD)).isFalse();
  }

  private static String named(String... cards) {
    return Stream.of(cards)
        .map(
            card ->
                """
                {"id": "%s", "type": "%s", "collection": "users", "encoding": "none"}
                """
                    .formatted(card, CARD))
        .collect(Collectors.joining(",", "\"externalIds\": [", "]"));
  }

  private static CloudEventBuilder view(String id, String category, String context) {
    String data = "{\"category\": \"%s\", \"context\": {%s}}".formatted(category, context);
    return view(id, category).withData("application/json", data.getBytes(StandardCharsets.UTF_8));
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
    return batchBy(SERVER.key(Role.INTEGRATOR), events);
  }

  private static String batchBy(String key, CloudEvent... events) throws Exception {
    JsonFormat format = new JsonFormat();
    String body =
        Stream.of(events)
            .map(event -> new String(format.serialize(event), StandardCharsets.UTF_8))
            .collect(Collectors.joining(",", "[", "]"));
    return HTTP.send(
            requestBy(key)
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static HttpRequest.Builder request(String role) {
    return requestBy(SERVER.key(role));
  }

  private static HttpRequest.Builder requestBy(String key) {
    return HttpRequest.newBuilder(URI.create(SERVER.url() + "/api/cloud-events"))
        .header("Authorization", "Bearer " + key);
  }
}
