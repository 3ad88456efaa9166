package takt.it.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static takt.it.promise.Codes.ANALYSIS;
import static takt.it.promise.Codes.OFFERS;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import takt.consent.Consents;
import takt.consent.Receipt;
import takt.consent.Verification;
import takt.it.container.InTakt;
import takt.kernel.ProfileId;
import takt.platform.Database;

@DisplayName("Promise 5, proven: the receipt can be fetched again and verifies (C4.5, C2.2)")
class ProvenIT extends InTakt {

  @Inject Shop shop;
  @Inject Consents consents;
  @Inject Database database;

  private ProfileId person;
  private Receipt receipt;

  @BeforeEach
  void optOut() {
    // Entries 1 and 2 give, 3 withdraws, 4 gives again.
    person = shop.open().regular(UUID.randomUUID().toString());
    receipt = shop.optOut(person, OFFERS);
    shop.give(person, OFFERS);
  }

  @Test
  @DisplayName("C4.5 a receipt fetched again says the same and verifies")
  void sameAgain() {
    assertThat(consents.receipt(receipt.id())).contains(receipt);
    Verification found = consents.verify(receipt.id()).orElseThrow();
    assertThat(found.holds()).isTrue();
    assertThat(found.checked()).isEqualTo(4);
    assertThat(found.firstBroken()).isEmpty();
  }

  @Test
  @DisplayName("C4.5 nobody else's receipt is found under an unknown id")
  void unknown() {
    assertThat(consents.receipt(UUID.randomUUID())).isEmpty();
    assertThat(consents.verify(UUID.randomUUID())).isEmpty();
  }

  @Test
  @DisplayName("C2.2 a withdrawal that was turned into a yes is named as the first broken entry")
  void changedKind() throws SQLException {
    tamper("update consent.ledger set kind = 'GIVEN' where number = 3 and profile_id = ?");
    assertBroken(3);
  }

  @Test
  @DisplayName("C2.2 a time that was moved is named as the first broken entry")
  void changedTime() throws SQLException {
    tamper(
        "update consent.ledger set at = at + interval '1' second where number = 2"
            + " and profile_id = ?");
    assertBroken(2);
  }

  @Test
  @DisplayName("C2.2 an entry that was taken out is named as the first broken entry")
  void removedEntry() throws SQLException {
    tamper("delete from consent.ledger where number = 3 and profile_id = ?");
    assertBroken(3);
  }

  @Test
  @DisplayName("C2.2 a newest entry that was taken out is missed")
  void removedLast() throws SQLException {
    tamper("delete from consent.ledger where number = 4 and profile_id = ?");
    assertBroken(4);
  }

  @Test
  @DisplayName("C4.5 effects that were made up are found by the receipt's own seal")
  void changedEffects() throws SQLException {
    tamper("update consent.receipt set effects = 'campaigns nothing 1' where profile_id = ?");
    Verification found = consents.verify(receipt.id()).orElseThrow();
    assertThat(found.holds()).isFalse();
    assertThat(found.firstBroken()).isEmpty();
  }

  @Test
  @DisplayName("C2.3 a permission that says other than the ledger is found")
  void changedPermission() throws SQLException {
    ProfileId other = shop.customer();
    shop.give(other, OFFERS, ANALYSIS);
    try (Connection connection = database.source().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update consent.permission set states ="
                    + " (select states from consent.permission where profile_id = ?)"
                    + " where profile_id = ?")) {
      statement.setObject(1, other.value());
      statement.setObject(2, person.value());
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
    assertThat(consents.verify(receipt.id()).orElseThrow().holds()).isFalse();
  }

  @Test
  @Tag("on-postgresql-only")
  @DisplayName("C2.1 PostgreSQL itself refuses to change the ledger")
  void onlyAppended() throws SQLException {
    for (String change :
        List.of("update consent.ledger set version = 2", "delete from consent.ledger")) {
      assertThatThrownBy(() -> run(change)).isInstanceOf(SQLException.class);
    }
  }

  private void assertBroken(long number) {
    Verification found = consents.verify(receipt.id()).orElseThrow();
    assertThat(found.holds()).isFalse();
    assertThat(found.firstBroken()).isEqualTo(Optional.of(number));
  }

  private void tamper(String sql) throws SQLException {
    boolean guarded = database.kind() == Database.Kind.POSTGRESQL;
    if (guarded) {
      run("alter table consent.ledger disable trigger only_appended");
    }
    try (Connection connection = database.source().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, person.value());
      assertThat(statement.executeUpdate()).isEqualTo(1);
    } finally {
      if (guarded) {
        run("alter table consent.ledger enable trigger only_appended");
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
