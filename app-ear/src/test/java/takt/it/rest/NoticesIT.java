package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.profiles.AccessReport;
import takt.client.profiles.AccessReportsApi;
import takt.client.profiles.AccessRequest;
import takt.client.profiles.DisclosureBody;
import takt.client.profiles.IdentityBody;
import takt.client.profiles.RecipientBody;
import takt.client.profiles.RecipientInfo;
import takt.client.profiles.RecipientsApi;
import takt.client.profiles.RequestBody;
import takt.client.profiles.RequestInfo;
import takt.client.profiles.RequestsApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("Recipients are told what became of a person's data")
class NoticesIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final RecipientsApi recipients = dpo.api(RecipientsApi.class);
  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private HttpServer recipient;

  /** What a recipient gets. */
  private record Call(String signature, String body) {}

  @BeforeEach
  void open() throws IOException {
    Shop.open(SERVER);
    recipient = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    recipient.createContext(
        "/takt",
        exchange -> {
          calls.add(
              new Call(
                  exchange.getRequestHeaders().getFirst("Takt-Signature"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    recipient.start();
  }

  @AfterEach
  void close() {
    recipient.stop(0);
  }

  @Test
  @DisplayName(
      "F7.11 to F7.14 whoever got data is told of a correction, signed, and the person sees it")
  void told() throws Exception {
    RecipientInfo parcels =
        recipients.register(
            new RecipientBody(
                "Parcels " + UUID.randomUUID(),
                "http://localhost:" + recipient.getAddress().getPort() + "/takt",
                List.of("corrected", "erased", "restricted")));
    assertThat(parcels.secret()).matches("[0-9a-f]{64}");
    assertThat(recipients.find(parcels.id()).secret()).isNull();
    String number = Shop.customer();
    Subject person = Subject.customer(number);
    UUID profile = new Shop(SERVER).give(person, "offers");
    UUID subject =
        Client.of(SERVER, Role.INTEGRATOR)
            .api(RecipientsApi.class)
            .disclose(parcels.id(), new DisclosureBody(person))
            .pseudonym();

    corrected(person);

    Call call = calls.poll(60, TimeUnit.SECONDS);
    assertThat(call).as("a notice").isNotNull();
    JsonNode notice = Client.JSON.readTree(call.body());
    assertThat(notice.path("subject").asText()).isEqualTo(subject.toString());
    assertThat(notice.path("kind").asText()).isEqualTo("corrected");
    assertThat(notice.size()).isEqualTo(4);
    assertThat(call.body()).doesNotContain(number, profile.toString());
    String time = call.signature().replaceAll("t=([0-9]+),.*", "$1");
    assertThat(call.signature())
        .isEqualTo("t=" + time + ",v1=" + hmac(parcels.secret(), time + "." + call.body()));
    AccessReport report =
        dpo.api(AccessReportsApi.class)
            .read(new AccessRequest(person, Client.REASON, "en", null), null);
    assertThat(report.recipients())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo(parcels.name());
              assertThat(one.notices()).extracting("kind").containsExactly("corrected");
            });
    recipients.find(parcels.id());
    recipients.remove(parcels.id(), dpo.last().header("ETag"));
    assertThat(recipients.find(parcels.id()).retiredAt())
        .as("it has data of somebody: it is not deleted")
        .isNotNull();
    assertThat(
            Client.problem(
                    () ->
                        Client.of(SERVER, Role.INTEGRATOR)
                            .api(RecipientsApi.class)
                            .disclose(parcels.id(), new DisclosureBody(person)))
                .type())
        .isEqualTo("/problems/recipient-retired");
    answered("erasure", person);
    answered("restriction", person);
    corrected(person);
    Call last = calls.poll(60, TimeUnit.SECONDS);
    assertThat(last).as("a notice to a retired one").isNotNull();
    assertThat(Client.JSON.readTree(last.body()).path("kind").asText())
        .as("an answer alone erases and restricts nothing")
        .isEqualTo("corrected");
  }

  /** The officer has corrected something because the person asked. */
  private void corrected(Subject person) {
    answered("correction", person);
  }

  private void answered(String kind, Subject person) {
    RequestsApi requests = dpo.api(RequestsApi.class);
    RequestInfo request =
        requests.receive(new RequestBody(kind, "phone", LocalDate.now(ZoneOffset.UTC), "en", null));
    requests.identify(
        request.id(), dpo.last().header("ETag"), new IdentityBody(person, "known-details"));
    requests.answer(request.id(), dpo.last().header("ETag"));
  }

  private static String hmac(String secret, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
