package takt.it.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.promise.Codes.OFFERS;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import takt.consent.Consents;
import takt.consent.LedgerEntry;
import takt.consent.Receipt;
import takt.it.container.InTakt;
import takt.kernel.Effect;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.sabotage.FailingCleanUp;

@DisplayName("Promise 1, one transaction: all modules clean up with the opt-out, or none (C4.1)")
class AllModulesOrNoneIT extends InTakt {

  @Inject Shop shop;
  @Inject Consents consents;
  @Inject Database database;

  private final String number = UUID.randomUUID().toString();

  @BeforeEach
  void open() {
    shop.open();
  }

  @AfterEach
  void repair() {
    FailingCleanUp.stop();
  }

  @Test
  @DisplayName("C4.1 after an opt-out no module holds anything that was bound to its purpose")
  void everyModuleCleansUp() throws SQLException {
    ProfileId person = shop.regular(number);
    assertThat(remains(person).keySet())
        .containsExactlyInAnyOrder(
            "events", "attributes", "purchases", "orders", "affinities", "decisions", "messages");

    Receipt receipt = shop.optOut(person, OFFERS);

    assertThat(receipt.complete()).isTrue();
    assertThat(receipt.effects())
        .extracting(Effect::module)
        .contains("campaigns", "profiles", FailingCleanUp.MODULE);
    assertThat(remains(person)).isEmpty();
  }

  @Test
  @Tag("on-postgresql-only")
  @DisplayName("C4.1 ledger, permission, receipt and every module's rows carry one transaction")
  void oneTransaction() throws SQLException {
    ProfileId person = shop.regular(number);
    shop.optOut(person, OFFERS);

    Set<String> transactions = new HashSet<>();
    for (String rows :
        List.of(
            "consent.ledger where kind = 'WITHDRAWN' and profile_id = ?",
            "consent.permission where profile_id = ?",
            "consent.receipt where profile_id = ?",
            "profiles.event where purposes = 'it-analysis' and profile_id = ?",
            "campaigns.queued_message where state = 'CANCELLED' and profile_id = ?")) {
      List<String> found = transactionsOf(rows, person);
      assertThat(found).as(rows).hasSize(1);
      transactions.addAll(found);
    }
    assertThat(transactions).hasSize(1);
  }

  @Test
  @DisplayName("C4.1 when the last module fails, what the others had done is rolled back")
  void nothingOfTheFirstTransactionRemains() throws SQLException {
    ProfileId person = shop.regular(number);
    // Fails in the common transaction, and again alone.
    FailingCleanUp.fail(2);

    Receipt receipt = shop.optOut(person, OFFERS);

    // The others had cleaned up before the failure, and found everything there once more after it.
    assertThat(FailingCleanUp.undone())
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(receipt.effects());
    assertThat(receipt.entries()).hasSize(1);
    assertThat(kinds(person))
        .containsExactly(
            LedgerEntry.Kind.GIVEN, LedgerEntry.Kind.GIVEN, LedgerEntry.Kind.WITHDRAWN);
    assertThat(transactionsOf("consent.receipt where profile_id = ?", person)).hasSize(1);
    assertThat(consents.permissions(person).allow(OFFERS)).isFalse();
    assertThat(remains(person)).isEmpty();
  }

  private List<LedgerEntry.Kind> kinds(ProfileId person) {
    return consents.ledger(person, 0, 500).stream().map(LedgerEntry::kind).toList();
  }

  private Map<String, Long> remains(ProfileId person) throws SQLException {
    try (Connection connection = database.source().getConnection()) {
      return Remains.of(connection, person, OFFERS);
    }
  }

  private List<String> transactionsOf(String rows, ProfileId person) throws SQLException {
    String column = database.kind() == Database.Kind.POSTGRESQL ? "cast(xmin as text)" : "'1'";
    try (Connection connection = database.source().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select distinct " + column + " from " + rows)) {
      statement.setObject(1, person.value());
      try (ResultSet found = statement.executeQuery()) {
        List<String> all = new ArrayList<>();
        while (found.next()) {
          all.add(found.getString(1));
        }
        return all;
      }
    }
  }
}
