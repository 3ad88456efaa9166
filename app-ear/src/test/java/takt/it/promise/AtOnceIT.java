package takt.it.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static takt.it.promise.Codes.OFFERS;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Decision;
import takt.consent.Consents;
import takt.it.container.InTakt;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.profiles.NotPermitted;

/** One node here; two of them in {@code takt.it.rest.TwoNodesIT}. */
@DisplayName("Promise 2, at once: what begins after the receipt uses nothing withdrawn (C4.2)")
class AtOnceIT extends InTakt {

  @Inject Shop shop;
  @Inject Consents consents;
  @Inject Database database;

  private ProfileId person;

  @BeforeEach
  void open() {
    person = shop.open().regular(UUID.randomUUID().toString());
  }

  @Test
  @DisplayName("C4.2 the very next decision, message and log entry see the opt-out")
  void theVeryNext() {
    UUID decision = shop.decide(person).id().orElseThrow();
    assertThat(shop.decisions().find(decision)).isPresent();

    shop.optOut(person, OFFERS);

    assertThat(shop.decide(person).outcome()).isEqualTo(Decision.Outcome.GENERIC);
    assertThatThrownBy(() -> shop.queue(person)).isInstanceOf(NotPermitted.class);
    assertThat(shop.decisions().find(decision)).isEmpty();
    assertThat(consents.permissions(person).allow(OFFERS)).isFalse();
  }

  @Test
  @DisplayName("C4.2 a denial that another node has stored is seen, since none is held in memory")
  void anotherNode() throws SQLException {
    ProfileId denying = shop.regular(UUID.randomUUID().toString());
    shop.optOut(denying, OFFERS);
    String given = states(person);
    String denied = states(denying);

    for (int i = 0; i < 3; i++) {
      assertThat(shop.decide(person).id()).isPresent();
      store(person, denied);
      assertThat(shop.decide(person).id()).isEmpty();
      assertThat(consents.permissions(person).allow(OFFERS)).isFalse();
      store(person, given);
    }
  }

  private String states(ProfileId profile) throws SQLException {
    try (Connection connection = database.source().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select states from consent.permission where profile_id = ?")) {
      statement.setObject(1, profile.value());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private void store(ProfileId profile, String states) throws SQLException {
    try (Connection connection = database.source().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update consent.permission set states = ? where profile_id = ?")) {
      statement.setString(1, states);
      statement.setObject(2, profile.value());
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }
}
