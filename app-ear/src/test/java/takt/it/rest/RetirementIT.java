package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Problem;
import takt.client.Subject;
import takt.client.consent.PermissionInfo;
import takt.client.consent.PermissionsApi;
import takt.client.consent.ProfileChoicesApi;
import takt.client.consent.PurposeInfo;
import takt.client.consent.PurposeVersion;
import takt.client.consent.PurposesApi;
import takt.client.consent.ReceiptInfo;
import takt.client.consent.RetirementInfo;
import takt.client.consent.RetirementReason;
import takt.client.consent.RetirementsApi;
import takt.client.consent.Whom;
import takt.client.profiles.EventTypeSetting;
import takt.client.profiles.EventTypesApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** What a data protection officer sees when a purpose ends. */
class RetirementIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final PurposesApi purposes = dpo.api(PurposesApi.class);
  private final RetirementsApi retirements = dpo.api(RetirementsApi.class);
  private final Shop shop = new Shop(SERVER);

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("C1.14 C1.15 C1.17 retired: nothing is permitted, the data goes, the versions stay")
  void retires() throws SQLException {
    String code = Retirements.publish(SERVER, List.of());
    String type = "Quiz " + code;
    dpo.api(EventTypesApi.class)
        .put(type, null, new EventTypeSetting(List.of(code, "offers"), 1.0));
    Subject somebody = Subject.customer(Shop.customer());
    UUID profile = shop.give(somebody, code, "offers");
    shop.feedback(somebody, type, UUID.randomUUID());
    assertThat(bindings(profile)).containsExactly("offers " + code);
    Instant before = Instant.now();

    assertThat(Client.problem(() -> purposes.retire(code, "\"2\"", reason())).type())
        .isEqualTo("/problems/purpose-version-replaced");
    RetirementInfo retired = purposes.retire(code, "\"1\"", reason());

    assertThat(dpo.last().status()).isEqualTo(201);
    assertThat(dpo.last().header("Location")).endsWith("/api/purposes/" + code + "/retirement");
    assertThat(retired.reason()).isEqualTo("The quiz is over.");
    assertThat(retirements.list().items()).extracting(RetirementInfo::purpose).contains(code);
    assertThat(purposes.get(code).state()).isEqualTo("retired");
    assertThat(purposes.list().items()).extracting(PurposeInfo::code).doesNotContain(code);
    assertThat(permissions(somebody)).extracting(PermissionInfo::purpose).doesNotContain(code);
    assertThat(
            Client.of(SERVER, Role.INTEGRATOR)
                .api(ProfileChoicesApi.class)
                .permissions(profile, before, "en", null)
                .items())
        .filteredOn(one -> one.purpose().equals(code))
        .extracting(PermissionInfo::allowed)
        .containsExactly(true);

    RetirementInfo done = cleaned(code);
    assertThat(done.profiles()).isPositive();
    assertThat(bindings(profile)).containsExactly("offers");
    ReceiptInfo receipt = shop.optOut(somebody, code);
    assertThat(receipt.complete()).isTrue();
    assertThat(receipt.effects()).as("nothing was left").isEmpty();
  }

  @Test
  @DisplayName("C1.17 every version says where it stands")
  void statesOfVersions() {
    String code = Retirements.publish(SERVER, List.of());
    purposes.replace(
        code,
        "\"1\"",
        new PurposeVersion("consent", null, Shop.texts("Quiz 2"), 30, false, false, false));
    assertThat(states(code)).containsExactly("replaced", "published");

    purposes.retire(code, "\"2\"", reason());

    assertThat(states(code)).containsExactly("replaced", "retired");
  }

  @Test
  @DisplayName("C1.16 what is needed is not retired, and the refusal names by whom")
  void neededByOthers() {
    String needed = Retirements.publish(SERVER, List.of());
    String needing = Retirements.publish(SERVER, List.of(needed));

    Problem problem = Client.problem(() -> purposes.retire(needed, "\"1\"", reason()));

    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.detail()).contains("\"" + needing + "\"");
  }

  @Test
  @DisplayName("C1.18 no switch, and the page says why, in German and English")
  void saysWhyThereIsNoSwitch() {
    assertThat(purposes.get("offers").noSwitch()).isNull();
    assertThat(purposes.get("orders").noSwitch())
        .containsEntry(
            "de",
            "Ohne diese Daten können wir unseren Vertrag mit Ihnen nicht erfüllen. Darum gibt es"
                + " hier keinen Schalter.")
        .containsEntry(
            "en",
            "Without these data we cannot fulfil our contract with you. That is why there is no"
                + " switch here.");
    List<PermissionInfo> all = permissions(Subject.customer(Shop.customer()));
    assertThat(all)
        .filteredOn(one -> one.purpose().equals("orders"))
        .extracting(PermissionInfo::noSwitch)
        .containsExactly(purposes.get("orders").noSwitch().get("en"));
    assertThat(all)
        .filteredOn(one -> one.purpose().equals("post"))
        .extracting(PermissionInfo::noSwitch)
        .containsOnlyNulls();
  }

  /** What the events of a profile are bound to. */
  private static List<String> bindings(UUID profile) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Connection connection = SERVER.database().connect();
        PreparedStatement query =
            connection.prepareStatement(
                "select purposes from profiles.event where profile_id = ?")) {
      query.setObject(1, profile);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          all.add(rows.getString(1));
        }
      }
    }
    return all;
  }

  private List<String> states(String code) {
    return purposes.versions(code).items().stream().map(PurposeInfo::state).toList();
  }

  private List<PermissionInfo> permissions(Subject somebody) {
    return Client.of(SERVER, Role.INTEGRATOR)
        .api(PermissionsApi.class)
        .lookup(null, new Whom(somebody, "en", null))
        .items();
  }

  /** Asks again and again until the clean-up is through. */
  private RetirementInfo cleaned(String code) {
    Instant end = Instant.now().plusSeconds(120);
    RetirementInfo info = purposes.retirement(code);
    while (info.cleanedAt() == null) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      info = purposes.retirement(code);
    }
    return info;
  }

  private static RetirementReason reason() {
    return new RetirementReason("The quiz is over.");
  }
}
