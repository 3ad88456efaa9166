package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.PermissionInfo;
import takt.client.consent.PermissionsApi;
import takt.client.consent.Whom;
import takt.client.imports.ChoiceImportInfo;
import takt.client.imports.ChoiceImportsApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Choices that persons made elsewhere, imported through the API. */
class ChoiceImportIT {

  @Test
  @DisplayName("F5.1 to F5.5, C8.4 to C8.8: a file comes in once, line by line")
  void imports() throws IOException {
    TaktServer server = TaktServer.shared();
    Shop.open(server);
    Shop shop = new Shop(server);
    ChoiceRuns runs = new ChoiceRuns(server);
    String said = Shop.customer();
    String denied = Shop.customer();
    shop.give(Subject.customer(said), "newsletter");
    shop.optOut(Subject.customer(denied), "newsletter");
    String fresh = Shop.customer();
    String file =
        ChoiceRuns.HEADER
            + fresh
            + ";Rundbrief;ja;04.05.2021 10:00;paper 1\n"
            + fresh
            + ";Werbung;nein;04.05.2021 10:00;\n"
            + fresh
            + ";Werbung;ja;05.05.2021 10:00;paper 2\n"
            + denied
            + ";Rundbrief;ja;04.05.2031 10:00;future\n"
            + denied
            + ";Rundbrief;ja;04.05.2021 10:00;paper 3\n"
            + said
            + ";Rundbrief;nein;04.05.2021 10:00;\n"
            + fresh
            + ";Rundbrief;ja;04.05.2021 10:00;\n"
            + "too;few\n";

    ChoiceImportInfo done = runs.finished(runs.send(file));

    assertThat(done.state()).isEqualTo("done");
    assertThat(done.read()).isEqualTo(8);
    assertThat(done.given()).isEqualTo(1);
    assertThat(done.denied()).isEqualTo(1);
    assertThat(done.unchanged()).isEqualTo(1);
    assertThat(done.reasons())
        .isEqualTo(
            Map.of("DenialStands", 2L, "FutureTime", 1L, "NoEvidence", 1L, "WrongCells", 1L));
    assertThat(permitted(server, fresh)).contains("newsletter").doesNotContain("offers");
    assertThat(permitted(server, denied)).doesNotContain("newsletter");
    assertThat(permitted(server, said)).contains("newsletter");
    assertThat(refusals(server, done))
        .startsWith("line,reason,who,what,yes,when,proof\r\n4,DenialStands,\r\n")
        .contains("5,FutureTime,,Rundbrief,ja,", "8,NoEvidence,,Rundbrief,ja,")
        .doesNotContain(fresh, denied, said);

    ChoiceImportInfo again = runs.finished(runs.send(file));
    assertThat(again.given()).isZero();
    assertThat(again.denied()).isZero();
    assertThat(again.unchanged()).isEqualTo(3);
    assertThat(again.reasons()).isEqualTo(done.reasons());
  }

  private static List<String> permitted(TaktServer server, String customer) {
    return Client.of(server, Role.INTEGRATOR)
        .api(PermissionsApi.class)
        .lookup(null, new Whom(Subject.customer(customer), "en", null))
        .items()
        .stream()
        .filter(PermissionInfo::allowed)
        .map(PermissionInfo::purpose)
        .toList();
  }

  private static String refusals(TaktServer server, ChoiceImportInfo run) throws IOException {
    return new String(
        Client.of(server, Role.DPO)
            .api(ChoiceImportsApi.class)
            .refusals(UUID.fromString(run.id()))
            .readAllBytes(),
        StandardCharsets.UTF_8);
  }
}
