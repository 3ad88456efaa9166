package takt.it.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.promise.Codes.ANALYSIS;
import static takt.it.promise.Codes.OFFERS;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Decision;
import takt.consent.Consents;
import takt.consent.OptOutLink;
import takt.consent.OptOutLinks;
import takt.consent.PendingCleanUp;
import takt.consent.Receipt;
import takt.it.container.InTakt;
import takt.kernel.Effect;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.profiles.Outcome;
import takt.sabotage.FailingCleanUp;
import takt.sabotage.MovableClock;

@DisplayName("Promise 4, never refused: a failing clean-up delays itself, not the denial (C4.4)")
class NeverRefusedIT extends InTakt {

  private static final int ALWAYS = Integer.MAX_VALUE;

  @Inject Shop shop;
  @Inject Consents consents;
  @Inject OptOutLinks links;
  @Inject Database database;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "takt.home")
  String home;

  @Inject
  @ConfigProperty(name = "TAKT_HTTP_PORT")
  String port;

  private final String number = UUID.randomUUID().toString();
  private ProfileId person;

  @BeforeEach
  void open() {
    person = shop.open().regular(number);
  }

  @AfterEach
  void repair() {
    FailingCleanUp.stop();
    MovableClock.forward(Duration.ofHours(2));
    consents.retryCleanUps(clock.instant());
  }

  @Test
  @DisplayName("C4.4 while a module fails, the receipt names it, and the denial holds at once")
  void deniedAtOnce() throws SQLException {
    FailingCleanUp.fail(ALWAYS);

    Receipt receipt = shop.optOut(person, OFFERS);

    assertThat(receipt.complete()).isFalse();
    assertThat(receipt.pending())
        .extracting(PendingCleanUp::module)
        .containsExactly(FailingCleanUp.MODULE);
    assertThat(receipt.entries()).hasSize(1);
    assertThat(consents.pendingCount()).isPositive();
    assertThat(shop.decide(person)).matches(this::isGeneric);
    assertThat(shop.view(number)).isEqualTo(Outcome.STORED);
    // The event is bound to the other purpose only; the other modules have done their part.
    assertThat(remains()).isEmpty();
  }

  @Test
  @DisplayName("C4.4 what is owed is done later, and then the receipt is complete and verifies")
  void completedLater() {
    FailingCleanUp.fail(ALWAYS);
    Receipt pending = shop.optOut(person, OFFERS);
    consents.retryCleanUps(clock.instant());
    assertThat(consents.receipt(pending.id()).orElseThrow().complete()).isFalse();

    FailingCleanUp.stop();
    MovableClock.forward(Duration.ofHours(2));
    consents.retryCleanUps(clock.instant());

    Receipt done = consents.receipt(pending.id()).orElseThrow();
    assertThat(done.complete()).isTrue();
    assertThat(done.effects())
        .contains(new Effect(FailingCleanUp.MODULE, FailingCleanUp.EFFECT, 1));
    assertThat(done.effects()).containsAll(pending.effects()).doesNotHaveDuplicates();
    assertThat(done.entries()).isEqualTo(pending.entries());
    assertThat(consents.verify(pending.id()).orElseThrow().holds()).isTrue();
  }

  @Test
  @DisplayName("C4.4 a module whose table is gone does not keep the person from opting out")
  void evenWithoutTheQueue() throws SQLException {
    Receipt receipt;
    run("alter table campaigns.queued_message rename to hidden");
    try {
      receipt = shop.optOut(person, OFFERS);
      assertThat(receipt.pending()).extracting(PendingCleanUp::module).containsExactly("campaigns");
      assertThat(shop.decide(person)).matches(this::isGeneric);
    } finally {
      run("alter table campaigns.hidden rename to queued_message");
    }
    assertThat(remains()).containsEntry("messages", 2L);

    MovableClock.forward(Duration.ofHours(2));
    consents.retryCleanUps(clock.instant());

    assertThat(consents.receipt(receipt.id()).orElseThrow().complete()).isTrue();
    assertThat(remains()).isEmpty();
  }

  @Test
  @DisplayName("C4.4 a yes that comes before the late clean-up does not save what was withdrawn")
  void aLaterYesSavesNothing() throws SQLException {
    FailingCleanUp.fail(ALWAYS);
    Receipt receipt = shop.optOut(person, OFFERS, ANALYSIS);
    shop.give(person, OFFERS);
    FailingCleanUp.stop();
    MovableClock.forward(Duration.ofHours(2));
    consents.retryCleanUps(clock.instant());

    assertThat(consents.receipt(receipt.id()).orElseThrow().complete()).isTrue();
    assertThat(consents.permissions(person).allow(OFFERS)).isTrue();
    assertThat(remains()).isEmpty();
  }

  @Test
  @DisplayName("C4.4 over HTTP it is accepted with 202, and its receipt names who owes until done")
  void accepted() throws Exception {
    FailingCleanUp.fail(ALWAYS);
    HttpRequest request =
        asked("/api/opt-outs")
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    """
                    {"subject":{"customer":"%s"},"purposes":["%s"],"language":"en","channel":"web",
                    "place":"privacy-centre"}"""
                        .formatted(number, OFFERS)))
            .build();

    HttpResponse<String> answer = send(request);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("\"module\":\"" + FailingCleanUp.MODULE + '"');
    assertThat(shop.decide(person)).matches(this::isGeneric);
    String self = answer.headers().firstValue("Location").orElseThrow();
    assertThat(send(receipt(self)).body()).contains("\"complete\":false");

    FailingCleanUp.stop();
    MovableClock.forward(Duration.ofHours(2));
    consents.retryCleanUps(clock.instant());

    HttpResponse<String> done = send(receipt(self));
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("\"complete\":true");
  }

  @Test
  @DisplayName("C4.4, C13.1 a link's one click is accepted with 202, and the denial holds at once")
  void acceptedByLink() throws Exception {
    FailingCleanUp.fail(ALWAYS);
    String token =
        links.token(new OptOutLink(person, Optional.of(OFFERS), Optional.empty(), Language.EN));
    HttpRequest click =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/unsubscribe/" + token))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
            .build();

    HttpResponse<String> answer = send(click);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("We are still clearing up.");
    assertThat(shop.decide(person)).matches(this::isGeneric);
    assertThat(remains()).isEmpty();
    assertThat(consents.pendingCount()).isPositive();

    FailingCleanUp.stop();
    MovableClock.forward(Duration.ofHours(2));
    consents.retryCleanUps(clock.instant());

    assertThat(send(click).statusCode()).isEqualTo(200);
  }

  private HttpRequest receipt(String self) throws IOException {
    return asked(URI.create(self).getPath()).GET().build();
  }

  private HttpRequest.Builder asked(String path) throws IOException {
    String key = "TAKT_INTEGRATOR_KEY=";
    String secret =
        Files.readAllLines(Path.of(home, "secrets", "keys.env")).stream()
            .filter(line -> line.startsWith(key))
            .map(line -> line.substring(key.length()))
            .findFirst()
            .orElseThrow();
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + secret);
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private boolean isGeneric(Decision decision) {
    return decision.id().equals(Optional.empty())
        && decision.outcome() == Decision.Outcome.GENERIC
        && decision.explanation().facts().equals(List.of());
  }

  private Map<String, Long> remains() throws SQLException {
    try (Connection connection = database.source().getConnection()) {
      return Remains.of(connection, person, OFFERS);
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
