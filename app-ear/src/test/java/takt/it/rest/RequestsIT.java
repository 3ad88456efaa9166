package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.profiles.AccessReport;
import takt.client.profiles.AccessReportsApi;
import takt.client.profiles.AccessRequest;
import takt.client.profiles.ExtensionBody;
import takt.client.profiles.IdentityBody;
import takt.client.profiles.RefusalBody;
import takt.client.profiles.RequestBody;
import takt.client.profiles.RequestInfo;
import takt.client.profiles.RequestPage;
import takt.client.profiles.RequestsApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("The desk for requests that come by mail, telephone or in a shop")
class RequestsIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final RequestsApi requests = dpo.api(RequestsApi.class);
  private final Mailbox mailbox = new Mailbox(SERVER);

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("F7.6, F7.8, F7.9 from coming to answer, with a letter that it has come")
  void wholeWay() {
    Subject person = Subject.customer(Shop.customer());
    UUID profile = new Shop(SERVER).give(person, "offers");

    RequestInfo came = receive("access", "de");
    assertThat(dpo.last().status()).isEqualTo(201);
    assertThat(dpo.last().header("Location")).endsWith(came.self());
    assertThat(came.due()).isAfter(came.received().plusDays(27));
    assertThat(mailbox.mails())
        .singleElement()
        .asString()
        .contains("Ihre Anfrage vom", "wissen, was über Sie gespeichert ist", "Antwort bis zum");
    String etag = dpo.last().header("ETag");
    assertThat(Client.problem(() -> requests.answer(came.id(), etag)).type())
        .isEqualTo("/problems/not-identified");
    assertThat(Client.problem(() -> requests.answer(came.id(), null)).status()).isEqualTo(428);

    requests.identify(came.id(), etag, new IdentityBody(person, "known-details"));
    String identified = dpo.last().header("ETag");
    assertThat(Client.problem(() -> requests.answer(came.id(), etag)).status()).isEqualTo(412);
    RequestInfo answered = requests.answer(came.id(), identified);

    assertThat(answered.state()).isEqualTo("answered");
    assertThat(answered.profile()).isEqualTo(profile);
    assertThat(answered.reachable()).isFalse();
    assertThat(answered.history())
        .extracting("what")
        .containsExactly("received", "identified", "answered");
    assertThat(answered.history()).extracting("who").containsOnly("Data protection");
    assertThat(requests.find(came.id())).isEqualTo(answered);
    AccessReport report =
        dpo.api(AccessReportsApi.class)
            .read(new AccessRequest(person, Client.REASON, "en", null), null);
    assertThat(report.requests()).containsExactly(answered);
  }

  @Test
  @DisplayName("F7.9 an extension tells the person why, and where to complain")
  void extended() {
    RequestInfo came = receive("erasure", "en");
    String etag = dpo.last().header("ETag");

    RequestInfo longer =
        requests.extend(
            came.id(), etag, new ExtensionBody(came.due().plusDays(7), "We look through papers."));

    assertThat(longer.due()).isEqualTo(came.due().plusDays(7));
    assertThat(mailbox.mails()).hasSize(2);
    assertThat(mailbox.mails().get(1))
        .contains("needs more than a month", "The reason: We look through papers.", "complain");
    assertThat(
            Client.problem(
                    () ->
                        requests.extend(
                            came.id(),
                            dpo.last().header("ETag"),
                            new ExtensionBody(came.due().plusDays(9), "Again")))
                .type())
        .isEqualTo("/problems/extension-too-late");
  }

  @Test
  @DisplayName("F7.6 a refusal says on which ground, and why; lists show what is open")
  void refused() {
    RequestInfo came = receive("objection", "en");
    String etag = dpo.last().header("ETag");
    assertThat(ids("open")).contains(came.id());

    RequestInfo refused =
        requests.refuse(came.id(), etag, new RefusalBody("excessive", "The tenth time today."));

    assertThat(refused.state()).isEqualTo("refused");
    assertThat(refused.ground()).isEqualTo("excessive");
    assertThat(ids("open")).doesNotContain(came.id());
    assertThat(ids("refused")).contains(came.id());
  }

  @Test
  @DisplayName("F7.7 what is overdue shows in lists, health and metrics, as counts")
  void overdue() {
    RequestInfo late =
        requests.receive(
            new RequestBody(
                "access", "phone", LocalDate.now(ZoneOffset.UTC).minusDays(60), "de", null));

    assertThat(late.overdue()).isTrue();
    assertThat(late.reachable()).isFalse();
    RequestPage page = requests.list(null, true, null, 500);
    assertThat(page.items()).extracting(RequestInfo::id).contains(late.id());
    assertThat(new Metrics(SERVER).of("takt_requests_overdue", "")).isGreaterThanOrEqualTo(1);
    requests.refuse(
        late.id(), "\"1\"", new RefusalBody("not-identified", "Nobody said who it is."));
  }

  @Test
  @DisplayName("F7.6, W.3 a repeated request is written down once, with one letter")
  void repeated() {
    Client again =
        Client.of(SERVER, Role.DPO).header("Idempotency-Key", UUID.randomUUID().toString());
    RequestBody body = body("correction", "en");

    RequestInfo first = again.api(RequestsApi.class).receive(body);
    RequestInfo second = again.api(RequestsApi.class).receive(body);

    assertThat(second).isEqualTo(first);
    assertThat(mailbox.mails()).hasSize(1);
  }

  private List<UUID> ids(String state) {
    return requests.list(state, false, null, 500).items().stream().map(RequestInfo::id).toList();
  }

  private RequestInfo receive(String kind, String language) {
    return requests.receive(body(kind, language));
  }

  private RequestBody body(String kind, String language) {
    LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    return new RequestBody(kind, "post", today, language, mailbox.address());
  }
}
