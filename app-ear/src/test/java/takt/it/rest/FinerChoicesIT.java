package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.Choices;
import takt.client.consent.ConsentsApi;
import takt.client.consent.EvidenceInfo;
import takt.client.consent.LedgerItem;
import takt.client.consent.NewPurpose;
import takt.client.consent.No;
import takt.client.consent.OptOutsApi;
import takt.client.consent.PermissionInfo;
import takt.client.consent.PermissionsApi;
import takt.client.consent.ProfileChoicesApi;
import takt.client.consent.ProofBody;
import takt.client.consent.PurposeInfo;
import takt.client.consent.PurposeTerms;
import takt.client.consent.PurposesApi;
import takt.client.consent.ReceiptInfo;
import takt.client.consent.Whom;
import takt.it.server.Client;
import takt.it.server.Http;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Choices about one channel, what proves them, and Global Privacy Control. */
class FinerChoicesIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String SHARED = "shared-data";
  private static final String RIVAL = "rival-of-analysis";

  private final Shop shop = new Shop(SERVER);
  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final ProfileChoicesApi choices =
      Client.of(SERVER, Role.DPO).api(ProfileChoicesApi.class);
  private final Subject customer = Subject.customer(Shop.customer());

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
    PurposesApi purposes = Client.of(SERVER, Role.DPO).api(PurposesApi.class);
    publish(
        purposes,
        SHARED,
        "legitimate-interest",
        new PurposeTerms(null, null, null, List.of("address"), null, null, null, true, null, null));
    publish(
        purposes,
        RIVAL,
        "consent",
        new PurposeTerms(
            null, null, null, null, null, null, null, null, null, List.of("analysis")));
  }

  private static void publish(PurposesApi purposes, String code, String basis, PurposeTerms terms) {
    if (purposes.list().items().stream().noneMatch(one -> one.code().equals(code))) {
      purposes.publish(
          new NewPurpose(
              code, basis, null, Shop.texts(code), 30, false, false, false, terms, null));
    }
  }

  @Test
  @DisplayName("C3.10 a no on one channel stands beside the yes to the whole, with its receipt")
  void oneChannelIsSilenced() {
    shop.give(customer, "analysis");
    ReceiptInfo receipt =
        integrator
            .api(OptOutsApi.class)
            .optOut(
                new No(customer, List.of("analysis"), null, "en", "web", "b", null, "phone", null));

    assertThat(receipt.silenced()).containsEntry("phone", List.of("analysis"));
    PermissionInfo analysis = permission(integrator, customer, "analysis");
    assertThat(analysis.allowed()).isTrue();
    assertThat(analysis.channels())
        .extracting("channel", "allowed", "rule")
        .containsExactly(tuple("phone", false, "withdrawn"));
    assertThat(analysis.channels().get(0).reason()).startsWith("You withdrew your consent on ");
  }

  @Test
  @DisplayName("C2.5 C2.6 a choice is proven by what was shown and said, and by no more")
  void choicesAreProven() {
    Instant shown = Instant.parse("2026-01-02T03:04:05Z");
    ProofBody proof =
        new ProofBody(
            "Yes!",
            shown,
            shown.plusSeconds(7),
            null,
            "form 7",
            40,
            null,
            "203.0.113.77",
            "Firefox");
    UUID profile = choose(customer, "analysis", proof);

    LedgerItem entry = choices.ledger(profile, 0, 10).items().get(0);
    assertThat(entry.shownAt()).isEqualTo(shown);
    assertThat(entry.chosenAt()).isEqualTo(shown.plusSeconds(7));
    assertThat(entry.age()).isEqualTo(40);
    assertThat(choices.evidence(profile, entry.id()))
        .isEqualTo(new EvidenceInfo("Yes!", null, "form 7", null, null));
    Client other = Client.of(SERVER, Role.INTEGRATOR);
    assertThat(
            Client.problem(() -> other.api(ProfileChoicesApi.class).evidence(profile, entry.id()))
                .status())
        .isEqualTo(403);
  }

  @Test
  @DisplayName(
      "C3.13 W.2 a yes that another purpose excludes is refused, and its no is not recorded")
  void nothingIsHalfDone() {
    UUID profile = shop.give(customer, "analysis");
    Choices both =
        new Choices(customer, List.of(RIVAL), List.of("offers"), null, "en", "web", "form", null);

    assertThat(Client.problem(() -> integrator.api(ConsentsApi.class).choose(both)).type())
        .isEqualTo("/problems/excluded-by-other");
    assertThat(choices.ledger(profile, 1, 10).items()).isEmpty();

    Choices instead =
        new Choices(customer, List.of(RIVAL), List.of("analysis"), null, "en", "web", "form", null);
    integrator.api(ConsentsApi.class).choose(instead);
    assertThat(permission(integrator, customer, RIVAL).rule()).isEqualTo("given");
  }

  private UUID choose(Subject subject, String purpose, ProofBody proof) {
    return integrator
        .api(ConsentsApi.class)
        .choose(
            new Choices(
                subject, List.of(purpose), null, null, "en", "web", "form", null, null, proof))
        .profile();
  }

  @Test
  @DisplayName("W.7 C3.11 Sec-GPC: 1 objects to sharing and to nothing else, and is recorded once")
  void theHeaderObjects() {
    UUID profile = shop.give(customer, "offers");
    Client browser = Client.of(SERVER, Role.INTEGRATOR).header("Sec-GPC", "1");

    assertThat(permission(browser, customer, SHARED).rule()).isEqualTo("signalled");
    assertThat(permission(browser, customer, "offers").rule()).isEqualTo("given");
    permission(browser, customer, SHARED);
    assertSharingIsSignalled(profile);
    assertThat(permission(integrator, customer, SHARED).rule())
        .as("it stays without the header")
        .isEqualTo("signalled");
  }

  @Test
  @DisplayName("W.7 only the value 1 counts; of several headers one is enough")
  void onlyOneCounts() throws Exception {
    shop.give(customer, "offers");
    for (String other : List.of("0", "true", "1.0", "2")) {
      assertThat(lookup(customer, other)).contains("\"not-objected\"").doesNotContain("signalled");
    }
    assertThat(lookup(customer, "0", "1")).contains("\"signalled\"");
  }

  @Test
  @DisplayName("W.7 C3.11 the person's later choice wins over the signal")
  void theLaterChoiceWins() {
    shop.give(customer, "offers");
    Client browser = Client.of(SERVER, Role.INTEGRATOR).header("Sec-GPC", "1");
    permission(browser, customer, SHARED);
    choose(customer, SHARED, null);

    assertThat(permission(browser, customer, SHARED).rule()).isEqualTo("given");
  }

  @Test
  @DisplayName("W.7 C3.11 of somebody unknown the signal is heeded, and nothing is recorded")
  void nobodyIsRemembered() {
    Client browser = Client.of(SERVER, Role.INTEGRATOR).header("Sec-GPC", "1");
    assertThat(permission(browser, customer, SHARED).rule()).isEqualTo("signalled");
    assertThat(shop.lookup(customer)).isEmpty();
    assertThat(permission(integrator, customer, SHARED).rule()).isEqualTo("not-objected");
  }

  @Test
  @DisplayName("W.7 the signal of a browser that sends events is heeded for whom they are about")
  void eventsSignal() throws Exception {
    UUID profile = shop.give(customer, "offers");
    HttpResponse<String> taken =
        send(
            "/v1/track",
            "{\"userId\":\"%s\",\"event\":\"Page Viewed\"}".formatted(customer.customer()),
            "1");
    assertThat(taken.statusCode()).isEqualTo(200);
    assertSharingIsSignalled(profile);
  }

  @Test
  @DisplayName(
      "T.36 W.7 so is the signal that an event says its browser gave, and nothing but true")
  void eventsSayTheSignal() throws Exception {
    UUID profile = shop.give(customer, "offers");
    String event =
        "{\"userId\":\"%s\",\"event\":\"Page Viewed\",\"context\":{\"globalPrivacyControl\":%s}}";
    for (String other : List.of("false", "\"true\"", "1", "null")) {
      send("/v1/track", event.formatted(customer.customer(), other));
    }
    assertThat(choices.ledger(profile, 1, 100).items()).isEmpty();

    assertThat(send("/v1/track", event.formatted(customer.customer(), "true")).statusCode())
        .isEqualTo(200);
    assertSharingIsSignalled(profile);
  }

  /** Once for each purpose that shares data, of which other tests have some, too. */
  private void assertSharingIsSignalled(UUID profile) {
    List<String> sharing =
        integrator.api(PurposesApi.class).list().items().stream()
            .filter(one -> Boolean.TRUE.equals(one.terms().shared()))
            .map(PurposeInfo::code)
            .toList();
    assertThat(choices.ledger(profile, 1, 100).items())
        .allSatisfy(
            entry ->
                assertThat(List.of(entry.kind(), entry.actor(), entry.place()))
                    .containsExactly("signalled", "browser-signal", "Sec-GPC"))
        .extracting(LedgerItem::purpose)
        .doesNotHaveDuplicates()
        .contains(SHARED)
        .isSubsetOf(sharing);
  }

  @Test
  @DisplayName("GPC: /.well-known/gpc.json says that Takt heeds it, as application/json")
  void theSiteSaysSo() throws Exception {
    HttpResponse<String> answer =
        Http.client()
            .send(
                HttpRequest.newBuilder(URI.create(SERVER.url() + "/.well-known/gpc.json")).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(answer.body())
        .matches("\\{\"gpc\": true, \"lastUpdate\": \"\\d{4}-\\d\\d-\\d\\d\"\\}\\s*");
  }

  private static String lookup(Subject subject, String... signals) throws Exception {
    String whom = "{\"subject\":{\"customer\":\"%s\"}}".formatted(subject.customer());
    return send("/api/permissions", whom, signals).body();
  }

  private static HttpResponse<String> send(String path, String body, String... signals)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(SERVER.url() + path))
            .header("Authorization", "Bearer " + SERVER.key(Role.INTEGRATOR))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    for (String signal : signals) {
      request.header("Sec-GPC", signal);
    }
    return Http.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static PermissionInfo permission(Client client, Subject subject, String code) {
    return client
        .api(PermissionsApi.class)
        .lookup(null, new Whom(subject, "en", null))
        .items()
        .stream()
        .filter(one -> one.purpose().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
