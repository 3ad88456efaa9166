package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.PermissionInfo;
import takt.client.consent.PermissionsApi;
import takt.client.consent.Whom;
import takt.client.imports.ChoiceColumns;
import takt.client.imports.ChoiceImportInfo;
import takt.client.imports.ChoiceImportRequest;
import takt.client.imports.ChoiceImportsApi;
import takt.client.imports.ChoiceSame;
import takt.client.imports.ImportTime;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Choices that persons made elsewhere, imported through the API. */
class ChoiceImportIT {

  private static final String HEADER = "who;what;yes;when;proof\n";
  private static final int LINES = 6_000;
  private static final String PERSON = "kill-";

  @Test
  @DisplayName("F5.1 to F5.5, C8.4 to C8.8: a file comes in once, line by line")
  void imports() throws IOException {
    TaktServer server = TaktServer.shared();
    Shop.open(server);
    Shop shop = new Shop(server);
    String said = Shop.customer();
    String denied = Shop.customer();
    shop.give(Subject.customer(said), "newsletter");
    shop.optOut(Subject.customer(denied), "newsletter");
    String fresh = Shop.customer();
    String file =
        HEADER
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

    ChoiceImportInfo done = finished(server, send(server, file));

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

    ChoiceImportInfo again = finished(server, send(server, file));
    assertThat(again.given()).isZero();
    assertThat(again.denied()).isZero();
    assertThat(again.unchanged()).isEqualTo(3);
    assertThat(again.reasons()).isEqualTo(done.reasons());
  }

  @Test
  @DisplayName("F5.1 F4.2 kill -9 in the middle of a file of choices, start again: the same end")
  void killedInTheMiddle() throws Exception {
    String file = file();
    TaktServer whole = TaktServer.shared();
    Shop.open(whole);
    ChoiceImportInfo expected = finished(whole, send(whole, file));

    try (TaktServer crashing = TaktServer.named("crashing-choices").start()) {
      Shop.open(crashing);
      UUID run = send(crashing, file);
      ChoiceImportInfo before = until(crashing, run, info -> info.read() > LINES / 10);
      crashing.kill();
      assertThat(before.read()).isLessThan(LINES);
      crashing.start();

      ChoiceImportInfo done = finished(crashing, run);

      assertThat(done.read()).isEqualTo(LINES);
      assertThat(done.given()).isEqualTo(expected.given()).isPositive();
      assertThat(done.denied()).isEqualTo(expected.denied()).isPositive();
      assertThat(done.unchanged()).isEqualTo(expected.unchanged());
      assertThat(done.reasons()).isEqualTo(expected.reasons());
      assertThat(stored(crashing)).isEqualTo(stored(whole));
    }
  }

  private static String file() {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int line = 0; line < LINES; line++) {
      csv.append(PERSON).append(line % 1_700);
      csv.append(line % 3 == 0 ? ";Rundbrief;" : ";Werbung;");
      csv.append(line % 7 == 0 ? "nein" : "ja");
      csv.append(";%02d.05.2021 10:00;".formatted(1 + line % 28));
      csv.append(line % 11 == 0 ? "\n" : "paper\n");
    }
    return csv.toString();
  }

  /** What the file's persons have, without keys and times. */
  private static List<String> stored(TaktServer server) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = server.database().connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select i.code || ' ' || l.number || ' ' || l.kind || ' ' || l.purpose || ' ' ||"
                    + " l.version || ' ' || p.document from consent.ledger l join"
                    + " profiles.identifier i on i.profile_id = l.profile_id join"
                    + " consent.evidence p on p.entry = l.id where i.code like '"
                    + PERSON
                    + "%' order by 1")) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  private static UUID send(TaktServer server, String file) {
    Client dpo = Client.of(server, Role.DPO);
    ChoiceImportsApi imports = dpo.api(ChoiceImportsApi.class);
    UUID id = UUID.fromString(imports.create(request()).id());
    imports.send(
        id,
        dpo.last().header("ETag"),
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    return id;
  }

  private static ChoiceImportInfo finished(TaktServer server, UUID run) {
    return until(server, run, info -> info.endedAt() != null);
  }

  /** Asks again and again; a run whose node died is taken over after its lease. */
  private static ChoiceImportInfo until(
      TaktServer server, UUID run, Predicate<ChoiceImportInfo> reached) {
    Instant end = Instant.now().plusSeconds(180);
    ChoiceImportsApi imports = Client.of(server, Role.DPO).api(ChoiceImportsApi.class);
    ChoiceImportInfo info = imports.show(run);
    while (!reached.test(info)) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      info = imports.show(run);
    }
    return info;
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

  static ChoiceImportRequest request() {
    return new ChoiceImportRequest(
        "Old consents",
        new ChoiceColumns("who", "yes", "when", "what", null, null, "proof", null, null),
        "customer",
        new ImportTime("dd.MM.yyyy HH:mm", "Europe/Berlin", null),
        Map.of("Rundbrief", "newsletter", "Werbung", "offers"),
        List.of("ja"),
        List.of("nein"),
        new ChoiceSame(null, "old web site", 1, null, "web", "de"),
        ";",
        null);
  }
}
