package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.imports.DataImportInfo;
import takt.client.imports.DataImportRequest;
import takt.client.imports.ImportTime;
import takt.it.server.TaktServer;

/** Data that the company has, imported through the API. */
class DataImportIT {

  private static final DataImportRequest NDJSON =
      new DataImportRequest(
          "Old events", "events", "ndjson", null, null, null, null, null, null, null);

  @Test
  @DisplayName("F13.1, F13.2, F4.3: events as NDJSON, packed, come in once, line by line")
  void ndjson() throws IOException {
    TaktServer server = TaktServer.shared();
    Shop.open(server);
    Shop shop = new Shop(server);
    String customer = Shop.customer();
    shop.give(Subject.customer(customer), "offers");
    String viewed =
        "{\"type\":\"track\",\"event\":\"Product Viewed\",\"userId\":\"%s\",\"timestamp\":\"%s\","
                .formatted(customer, "2019-05-01T10:00:00Z")
            + "\"properties\":{\"category\":\"kitchen\"}}\n";
    String file = viewed + "{\"userId\":\"" + customer + "\"}\n" + viewed + "geheim\n";
    DataRuns runs = new DataRuns(server);

    DataImportInfo done = runs.runPacked(NDJSON, file);

    assertThat(done.state()).isEqualTo("done");
    assertThat(done.read()).isEqualTo(4).isEqualTo(done.lines());
    assertThat(done.stored()).isEqualTo(1);
    assertThat(done.duplicates()).isEqualTo(1);
    assertThat(done.reasons()).isEqualTo(Map.of("BadType", 1L, "NoJson", 1L));
    assertThat(runs.refusals(done))
        .isEqualTo("line,reason,field\r\n2,BadType,/type\r\n4,NoJson,\r\n");
    DataImportInfo again = runs.run(NDJSON, file);
    assertThat(again.stored()).isZero();
    assertThat(again.duplicates()).isEqualTo(2);
  }

  @Test
  @DisplayName("F13.1: events as CSV come in by the columns that the mapping names")
  void csv() {
    TaktServer server = TaktServer.shared();
    Shop.open(server);
    String customer = Shop.customer();
    DataImportRequest request =
        new DataImportRequest(
            "Clicks of 2025",
            "events",
            "csv",
            Map.of("userId", "Kunde", "timestamp", "Wann", "properties.category", "Thema"),
            Map.of("event", "Product Viewed"),
            new ImportTime("dd.MM.yyyy HH:mm", "Europe/Berlin", null),
            null,
            null,
            ";",
            "ISO-8859-1");
    new Shop(server).give(Subject.customer(customer), "offers");

    DataImportInfo done =
        new DataRuns(server)
            .run(request, "Kunde;Wann;Thema\n" + customer + ";04.05.2025 10:00;kitchen\n");

    assertThat(done.stored()).isEqualTo(1);
    assertThat(done.kind()).isEqualTo("events");
  }

  @Test
  @DisplayName("F13.5, F13.6: people come in as far as they permit it, and a line permits nothing")
  void people() throws IOException {
    TaktServer server = TaktServer.shared();
    Shop.open(server);
    Shop shop = new Shop(server);
    String said = Shop.customer();
    String silent = Shop.customer();
    shop.give(Subject.customer(said), "offers");
    DataImportRequest request =
        new DataImportRequest(
            "CRM", "people", "csv", null, null, null, "crm", List.of("offers"), null, null);
    String file =
        "identifiers.customer,attributes.city\n" + said + ",Ulm\n" + silent + ",Ulm\n,Ulm\n";
    DataRuns runs = new DataRuns(server);

    DataImportInfo done = runs.run(request, file);

    assertThat(done.stored()).isEqualTo(1);
    assertThat(done.reasons()).isEqualTo(Map.of("NoPerson", 1L, "NotPermitted", 1L));
    assertThat(runs.refusals(done)).endsWith("4,NoPerson,/identifiers\r\n");
    assertThat(runs.run(request, file).duplicates()).isEqualTo(1);
  }
}
