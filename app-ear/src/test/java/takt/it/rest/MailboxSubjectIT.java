package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.PermissionInfo;
import takt.client.consent.PermissionList;
import takt.client.consent.PermissionsApi;
import takt.client.consent.Whom;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("F1.5 servers name somebody by the address of their mailbox")
class MailboxSubjectIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Shop shop = new Shop(SERVER);
  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final String name = UUID.randomUUID().toString();

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("F1.5 consent, permissions and opt-out find one profile, in whatever spelling")
  void oneProfile() {
    UUID profile = shop.give(Subject.email(name + "@example.com"), "analysis");
    Subject spelled = Subject.email(" " + name.toUpperCase(java.util.Locale.ROOT) + "@Example.COM");
    assertThat(shop.lookup(spelled)).contains(profile);
    assertThat(analysis(spelled).allowed()).isTrue();

    assertThat(shop.optOut(spelled, "analysis").profile()).isEqualTo(profile);
    assertThat(analysis(Subject.email(name + "@example.com")).rule()).isEqualTo("withdrawn");
  }

  @Test
  @DisplayName("F1.5 nobody is opened by a question")
  void nobodyIsOpened() {
    Subject nobody = Subject.email(name + "@example.org");
    assertThat(analysis(nobody).rule()).isEqualTo("not-decided");
    assertThat(shop.lookup(nobody)).isEmpty();
  }

  private PermissionInfo analysis(Subject subject) {
    PermissionList all =
        integrator.api(PermissionsApi.class).lookup(null, new Whom(subject, "en", null));
    return all.items().stream()
        .filter(one -> one.purpose().equals("analysis"))
        .findFirst()
        .orElseThrow();
  }
}
