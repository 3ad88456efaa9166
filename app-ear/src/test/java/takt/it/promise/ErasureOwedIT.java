package takt.it.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.promise.Codes.OFFERS;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.Consents;
import takt.it.container.InTakt;
import takt.kernel.Effect;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.profiles.Erasure;
import takt.profiles.ErasureDemand;
import takt.profiles.Erasures;
import takt.profiles.Identifier;
import takt.profiles.Outcome;
import takt.profiles.Profiles;
import takt.sabotage.FailingCleanUp;
import takt.sabotage.MovableClock;

@DisplayName("An erasure is done by all modules or owed, and then nobody uses the person's data")
class ErasureOwedIT extends InTakt {

  @Inject Shop shop;
  @Inject Erasures erasures;
  @Inject Profiles profiles;
  @Inject Consents consents;
  @Inject Database database;
  @Inject Clock clock;

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
    erasures.retry(clock.instant(), event -> {});
  }

  @Test
  @DisplayName("F6.1, G5.5 every module has let go of the person, and no decision leads to them")
  void everyModule() throws SQLException {
    Erasure erasure = erase();

    assertThat(erasure.certificate().orElseThrow().done())
        .extracting(Effect::module)
        .contains("profiles", "consent", "campaigns", FailingCleanUp.MODULE);
    assertThat(erasure.certificate().orElseThrow().done())
        .contains(
            new Effect("campaigns", "queued-messages-deleted", 2),
            new Effect("campaigns", "decisions-anonymised", 2));
    assertThat(remains()).isEmpty();
    assertThat(profiles.find(Identifier.customer(number))).isEmpty();
  }

  @Test
  @DisplayName(
      "F6.6 while a module fails nothing is deleted, nothing is used, and it is done later")
  void owed() throws SQLException {
    FailingCleanUp.fail(Integer.MAX_VALUE);

    Erasure owed = erase();

    assertThat(owed.isDone()).isFalse();
    assertThat(FailingCleanUp.undone()).isNotEmpty();
    assertThat(remains()).as("rolled back").containsKeys("events", "decisions", "messages");
    assertThat(shop.view(number)).isNotEqualTo(Outcome.STORED);
    assertThat(profiles.permissions(Identifier.customer(number))).isEmpty();
    assertThat(erasures.pendingCount()).isPositive();

    FailingCleanUp.stop();
    MovableClock.forward(Duration.ofHours(2));
    erasures.retry(clock.instant(), event -> {});

    Erasure done = erasures.find(owed.id()).orElseThrow();
    assertThat(done.isDone()).isTrue();
    assertThat(done.certificate().orElseThrow().done())
        .containsAll(List.of(new Effect("campaigns", "queued-messages-deleted", 2)));
    assertThat(remains()).isEmpty();
  }

  private Erasure erase() {
    return erasures.erase(
        new ErasureDemand(
            person, Erasure.AskedBy.OFFICER, "asked by letter", Map.of(), Optional.empty()),
        event -> {});
  }

  private Map<String, Long> remains() throws SQLException {
    try (Connection connection = database.source().getConnection()) {
      return Remains.of(connection, person, OFFERS);
    }
  }
}
