package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Problem;
import takt.client.Reason;
import takt.client.Subject;
import takt.client.exports.ExportInfo;
import takt.client.exports.ExportRequest;
import takt.client.exports.ExportsApi;
import takt.client.imports.DataImportInfo;
import takt.client.imports.DataImportRequest;
import takt.client.segments.ListChangeBody;
import takt.client.segments.PlainNames;
import takt.client.segments.SegmentBody;
import takt.client.segments.SegmentsApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** What goes out comes in again, and whoever opts out meanwhile does not go out. */
class ExportIT {

  private static final String REASON = "Moving to another shop";

  @Test
  @DisplayName(
      "F14.1, F14.2, F14.4: people and events go out for a purpose, and come in as they were")
  void roundTrip() throws IOException {
    TaktServer server = TaktServer.shared();
    Shop.open(server);
    Shop shop = new Shop(server);
    Instant start = Instant.now().minusMillis(1);
    String stays = Shop.customer();
    String leaves = Shop.customer();
    String silent = Shop.customer();
    DataRuns runs = new DataRuns(server);
    for (String one : List.of(stays, leaves)) {
      shop.give(Subject.customer(one), "offers");
      shop.views(Subject.customer(one), "kitchen");
    }
    shop.buys(Subject.customer(silent), "22423", "kitchen");
    String line = "%s,'=1+1\n";
    runs.run(
        people("csv"),
        "identifiers.customer,attributes.city\n" + line.formatted(stays) + line.formatted(leaves));
    ExportInfo people = export(server, "people", "csv", start);
    ExportInfo events = export(server, "events", "ndjson", start.minusSeconds(60));
    assertThat(people.persons()).isGreaterThanOrEqualTo(2);
    assertThat(file(server, people)).contains(leaves);

    shop.optOut(Subject.customer(leaves), "offers");

    String cells = file(server, people);
    String calls = file(server, events);
    assertThat(cells).contains(stays, "'=1+1").doesNotContain(leaves, silent);
    assertThat(calls).contains(stays, "Product Viewed").doesNotContain(leaves, silent);
    // Whoever else is in the file may be on a list that its test has removed meanwhile.
    String own =
        cells
            .lines()
            .filter(one -> one.contains("identifiers.customer") || one.contains(stays))
            .collect(Collectors.joining("\n", "", "\n"));
    DataImportInfo again = runs.run(people("csv"), own);
    assertThat(again.refused()).isZero();
    assertThat(again.duplicates()).isEqualTo(again.read()).isPositive();
    DataImportInfo events2 =
        runs.run(
            new DataImportRequest(
                "Back", "events", "ndjson", null, null, null, null, null, null, null),
            calls);
    assertThat(events2.duplicates()).isEqualTo(events2.read()).isPositive();
  }

  @Test
  @DisplayName("F14.6 a list goes out, and its members come back onto it by the same file")
  void lists() throws IOException {
    TaktServer server = TaktServer.shared();
    Shop.open(server);
    Shop shop = new Shop(server);
    String listed = Shop.customer();
    String other = Shop.customer();
    for (String one : List.of(listed, other)) {
      shop.give(Subject.customer(one), "offers");
    }
    String code = "list-" + listed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    SegmentsApi segments = Client.of(server, Role.MARKETER).api(SegmentsApi.class);
    segments.put(code, "\"0\"", new SegmentBody(new PlainNames("Liste", "List"), "offers", null));
    List<Subject> members = List.of(Subject.customer(listed));
    SegmentsApi lists = Client.of(server, Role.INTEGRATOR).api(SegmentsApi.class);
    lists.change(code, new ListChangeBody(members, List.of()));

    ExportInfo export = export(server, "people", "ndjson", null, code);
    assertThat(export.segment()).isEqualTo(code);
    assertThat(export.persons()).isEqualTo(1);
    String file = file(server, export);
    assertThat(file).contains(listed).doesNotContain(other);

    lists.change(code, new ListChangeBody(List.of(), members));
    assertThat(file(server, export)).isEmpty();
    new DataRuns(server).run(people("ndjson"), file);
    assertThat(file(server, export)).isEqualTo(file);

    Client dpo = Client.of(server, Role.DPO);
    Problem refused =
        Client.problem(
            () ->
                dpo.api(ExportsApi.class)
                    .order(
                        REASON,
                        new ExportRequest("people", "csv", "orders", null, null, code, null)));
    assertThat(refused.type()).isEqualTo("/problems/segment-for-other-purpose");
  }

  @Test
  @DisplayName("F14.2 no export is ordered without a reason")
  void reason() {
    Client dpo = Client.of(TaktServer.shared(), Role.DPO).header(Reason.HEADER, null);
    ExportRequest request = new ExportRequest("people", "csv", "offers", null, null, null, null);
    Problem refused = Client.problem(() -> dpo.api(ExportsApi.class).order(null, request));
    assertThat(refused.status()).isEqualTo(428);
    assertThat(refused.type()).isEqualTo("/problems/reason-needed");
  }

  @Test
  @DisplayName("W.21 who runs the server orders and counts an export, and does not get the file")
  void operators() {
    TaktServer server = TaktServer.shared();
    ExportInfo export = export(server, "people", "csv", null);
    ExportsApi operator = Client.of(server, Role.OPERATOR).api(ExportsApi.class);
    UUID id = UUID.fromString(export.id());

    assertThat(operator.show(id).state()).isEqualTo("done");
    assertThat(Client.problem(() -> operator.file(id)).status()).isEqualTo(403);
  }

  private static DataImportRequest people(String format) {
    return new DataImportRequest(
        "CRM", "people", format, null, null, null, "crm", List.of("offers"), null, null);
  }

  private static ExportInfo export(TaktServer server, String kind, String format, Instant from) {
    return export(server, kind, format, from, null);
  }

  private static ExportInfo export(
      TaktServer server, String kind, String format, Instant from, String segment) {
    ExportsApi exports = Client.of(server, Role.DPO).api(ExportsApi.class);
    ExportInfo info =
        exports.order(REASON, new ExportRequest(kind, format, "offers", from, null, segment, null));
    Instant end = Instant.now().plusSeconds(60);
    while (info.endedAt() == null) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      info = exports.show(UUID.fromString(info.id()));
    }
    assertThat(info.state()).isEqualTo("done");
    return info;
  }

  private static String file(TaktServer server, ExportInfo export) throws IOException {
    return new String(
        Client.of(server, Role.DPO)
            .api(ExportsApi.class)
            .file(UUID.fromString(export.id()))
            .readAllBytes(),
        StandardCharsets.UTF_8);
  }
}
