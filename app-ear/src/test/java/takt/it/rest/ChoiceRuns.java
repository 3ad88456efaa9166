package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
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
import takt.client.imports.ChoiceColumns;
import takt.client.imports.ChoiceImportInfo;
import takt.client.imports.ChoiceImportRequest;
import takt.client.imports.ChoiceImportsApi;
import takt.client.imports.ChoiceSame;
import takt.client.imports.ImportTime;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Imports of choices; of a long file, too, the same every time but for its persons' names. */
final class ChoiceRuns {

  static final String HEADER = "who;what;yes;when;proof\n";
  static final int LINES = 6_000;

  private static final int PERSONS = 1_700;

  private final TaktServer server;

  ChoiceRuns(TaktServer server) {
    this.server = server;
  }

  /** Sends the long file of persons whose names begin so. */
  UUID sendLong(String persons) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int line = 0; line < LINES; line++) {
      csv.append(persons).append(line % PERSONS);
      csv.append(line % 3 == 0 ? ";Rundbrief;" : ";Werbung;");
      csv.append(line % 7 == 0 ? "nein" : "ja");
      csv.append(";%02d.05.2021 10:00;".formatted(1 + line % 28));
      csv.append(line % 11 == 0 ? "\n" : "paper\n");
    }
    return send(csv.toString());
  }

  /** Sends a file. */
  UUID send(String file) {
    Client dpo = Client.of(server, Role.DPO);
    ChoiceImportsApi imports = dpo.api(ChoiceImportsApi.class);
    UUID id = UUID.fromString(imports.create(request()).id());
    imports.send(
        id,
        dpo.last().header("ETag"),
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    return id;
  }

  ChoiceImportInfo finished(UUID run) {
    return until(run, info -> info.endedAt() != null);
  }

  /** Asks again and again; a run whose node died is taken over after its lease. */
  ChoiceImportInfo until(UUID run, Predicate<ChoiceImportInfo> reached) {
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

  /** What these persons have, without keys and times, and without how their names begin. */
  List<String> stored(String persons) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = server.database().connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select substring(i.code from "
                    + (persons.length() + 1)
                    + ") || ' ' || l.number || ' ' || l.kind || ' ' || l.purpose || ' ' ||"
                    + " l.version || ' ' || p.document from consent.ledger l join"
                    + " profiles.identifier i on i.profile_id = l.profile_id join"
                    + " consent.evidence p on p.entry = l.id where i.code like '"
                    + persons
                    + "%' order by 1")) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  private static ChoiceImportRequest request() {
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
