package takt.it.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.promise.Codes.ANALYSIS;
import static takt.it.promise.Codes.OFFERS;
import static takt.it.promise.Codes.POST;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Decision;
import takt.consent.Consents;
import takt.it.container.InTakt;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Database;
import takt.profiles.MergeCause;
import takt.profiles.Profiles;

@DisplayName("Promise 6, deny wins: a denial on either side survives merge and split (C3.5, C3.6)")
class DenyWinsIT extends InTakt {

  private static final MergeCause OFFICER = MergeCause.staff("key", Optional.empty());

  @Inject Shop shop;
  @Inject Consents consents;
  @Inject Profiles profiles;
  @Inject Database database;

  private ProfileId willing;
  private ProfileId denying;

  @BeforeEach
  void people() {
    willing = shop.open().regular(UUID.randomUUID().toString());
    denying = shop.regular(UUID.randomUUID().toString());
    shop.optOut(denying, OFFERS, POST);
  }

  @Test
  @DisplayName("C3.5 a denial of the profile that ends holds for the one that goes on")
  void absorbedDenial() throws SQLException {
    profiles.merge(willing, denying, OFFICER);
    assertDenied(willing);
  }

  @Test
  @DisplayName("C3.5 a denial of the profile that goes on is not undone by the other's yes")
  void keptDenial() throws SQLException {
    profiles.merge(denying, willing, OFFICER);
    assertDenied(denying);
  }

  @Test
  @DisplayName("C3.5 a later yes of the other side does not win either")
  void laterYes() throws SQLException {
    shop.optOut(willing, OFFERS);
    shop.give(willing, OFFERS);
    profiles.merge(willing, denying, OFFICER);
    assertDenied(willing);
  }

  @Test
  @DisplayName("C3.6 after a split both keep the denial")
  void split() throws SQLException {
    profiles.merge(willing, denying, OFFICER);
    profiles.split(willing, denying, OFFICER);
    assertDenied(willing);
    assertDenied(denying);
  }

  @Test
  @DisplayName("C3.6 a denial made while merged holds for both after the split")
  void splitAfterDenial() throws SQLException {
    profiles.merge(willing, denying, OFFICER);
    shop.optOut(willing, ANALYSIS);
    profiles.split(willing, denying, OFFICER);
    assertThat(consents.permissions(willing).allow(ANALYSIS)).isFalse();
    assertThat(consents.permissions(denying).allow(ANALYSIS)).isFalse();
    assertThat(remains(willing, ANALYSIS)).isEmpty();
    assertThat(remains(denying, ANALYSIS)).isEmpty();
  }

  @Test
  @DisplayName("C3.5 somebody who says who they are brings the denials of their visit")
  void identify() throws SQLException {
    ProfileId merged = shop.visitorBecomes(OFFERS);
    assertThat(consents.permissions(merged).allow(OFFERS)).isFalse();
    assertThat(remains(merged, OFFERS)).isEmpty();
  }

  private void assertDenied(ProfileId person) throws SQLException {
    for (PurposeCode denied : new PurposeCode[] {OFFERS, POST}) {
      assertThat(consents.permissions(person).allow(denied)).isFalse();
      assertThat(remains(person, denied)).isEmpty();
    }
    assertThat(shop.decide(person).outcome()).isEqualTo(Decision.Outcome.GENERIC);
  }

  private Map<String, Long> remains(ProfileId person, PurposeCode purpose) throws SQLException {
    try (Connection connection = database.source().getConnection()) {
      return Remains.of(connection, person, purpose);
    }
  }
}
