package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.imports.ImportInfo;
import takt.client.imports.ImportsApi;
import takt.it.server.Client;
import takt.it.server.Http;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Files of order lines, with every oddity of the real shop's file. */
class ImportIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final ImportsApi imports = integrator.api(ImportsApi.class);
  private final OddOrders orders = new OddOrders();

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("F4.1 read = accepted + refused + duplicates, line by line and in amounts")
  void everyLineIsAccountedFor() throws IOException {
    ImportInfo done = imported(orders.file());

    assertThat(done.state()).isEqualTo("done");
    assertThat(done.lines()).isEqualTo(17);
    assertThat(done.read()).isEqualTo(17);
    assertThat(done.customers()).isEqualTo(1);
    assertThat(done.accepted().lines() + done.refused().lines() + done.duplicates().lines())
        .isEqualTo(done.read());
    assertThat(
            done.accepted().amount().add(done.refused().amount()).add(done.duplicates().amount()))
        .isEqualByComparingTo(done.amount());
    assertThat(done.stored().lines()).isEqualTo(3);
    assertThat(done.stored().amount()).isEqualByComparingTo("27.75");
    assertThat(done.counted().lines()).isEqualTo(1);
    assertThat(done.duplicates().lines()).isEqualTo(1);
    assertThat(done.duplicates().amount()).isEqualByComparingTo("15.30");
    assertThat(done.reasons().keySet())
        .containsExactlyInAnyOrder(
            "NotAProduct",
            "StockBooking",
            "NegativePrice",
            "NoQuantity",
            "BadNumber",
            "BadTime",
            "WrongCells",
            "NoItem",
            "NotAReturn");
    assertThat(done.reasons().get("NotAProduct").lines()).isEqualTo(2);
    assertThat(done.endedAt()).isNotNull();
    assertThat(done.secondsLeft()).isNull();
  }

  @Test
  void theRefusedLinesAreAFileWithReasonsAndWithoutCustomers() throws IOException {
    ImportInfo done = imported(orders.file());

    List<String> refused = lines(imports.refusals(UUID.fromString(done.id())));

    assertThat(integrator.last().header("Content-Type")).startsWith("text/csv");
    assertThat(refused.get(0)).startsWith("line,reason,InvoiceNo,StockCode");
    assertThat(refused).hasSize(13);
    assertThat(refused.subList(1, 13))
        .allSatisfy(l -> assertThat(l).doesNotContain(orders.customer()));
    assertThat(refused).anyMatch(line -> line.startsWith("6,NotAProduct,"));
    assertThat(refused).anyMatch(line -> line.startsWith("13,WrongCells,"));
  }

  @Test
  @DisplayName("F4.3 importing the same file again changes nothing")
  void theSameFileTwiceChangesNothing() throws Exception {
    imported(orders.file());
    try (var connection = SERVER.database().connect()) {
      var rows =
          new Rows(
              connection,
              java.util.Set.of(
                  "access.repeated_request",
                  "profiles.import_run",
                  "profiles.import_part",
                  "profiles.import_tally",
                  "profiles.import_refusal",
                  // computed in the background, since other tests defined it and let go of it
                  "profiles.sweep",
                  "profiles.definition_stamp",
                  "profiles.segment_member",
                  "profiles.trait_page"));
      var before = rows.contents();

      ImportInfo again = imported(orders.file());

      assertThat(again.accepted().lines()).isZero();
      assertThat(again.duplicates().lines()).isEqualTo(5);
      assertThat(again.refused().lines()).isEqualTo(12);
      assertThat(rows.contents()).isEqualTo(before);
    }
  }

  @Test
  void aPackedFileIsUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(orders.file().getBytes(StandardCharsets.UTF_8));
    }

    assertThat(imported(packed.toByteArray()).lines()).isEqualTo(17);
  }

  @Test
  void theProgressIsFollowedAsServerSentEventsUntilTheEnd() throws Exception {
    ImportInfo created = imports.create(OddOrders.request());
    String etag = integrator.last().header("ETag");
    HttpRequest follow =
        HttpRequest.newBuilder(URI.create(SERVER.url() + created.self() + "/progress"))
            .header("Authorization", "Bearer " + SERVER.key(Role.INTEGRATOR))
            .header("Accept", "text/event-stream")
            .build();
    var following = Http.client().sendAsync(follow, HttpResponse.BodyHandlers.ofLines());
    imports.send(
        UUID.fromString(created.id()),
        etag,
        new ByteArrayInputStream(orders.file().getBytes(StandardCharsets.UTF_8)));

    HttpResponse<java.util.stream.Stream<String>> answer = following.get();
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    List<ImportInfo> seen = new ArrayList<>();
    for (String line : answer.body().filter(one -> one.startsWith("data:")).toList()) {
      seen.add(Client.JSON.readValue(line.substring(5), ImportInfo.class));
    }

    ImportInfo last = seen.get(seen.size() - 1);
    assertThat(last.state()).isEqualTo("done");
    assertThat(last.read()).isEqualTo(17);
    assertThat(seen).extracting(ImportInfo::id).containsOnly(created.id());
  }

  @Test
  void everyFollowerOfAnImportThatIsDoneHearsSo() throws IOException {
    ImportInfo done = imported(orders.file());
    HttpRequest follow =
        HttpRequest.newBuilder(URI.create(SERVER.url() + done.self() + "/progress"))
            .header("Authorization", "Bearer " + SERVER.key(Role.INTEGRATOR))
            .build();
    HttpClient http = Http.client();
    for (int round = 0; round < 5; round++) {
      List<CompletableFuture<String>> heard =
          IntStream.range(0, 20)
              .mapToObj(follower -> http.sendAsync(follow, HttpResponse.BodyHandlers.ofString()))
              .map(answer -> answer.thenApply(HttpResponse::body))
              .toList();

      assertThat(heard).allSatisfy(one -> assertThat(one.join()).contains("\"state\":\"done\""));
    }
  }

  @Test
  void importsAreListedNewestFirstPageByPage() {
    ImportInfo first = imports.create(OddOrders.request());
    ImportInfo second = imports.create(OddOrders.request());

    var page = imports.list(null, 1);
    assertThat(page.items()).extracting(ImportInfo::id).containsExactly(second.id());
    assertThat(imports.list(UUID.fromString(page.next()), 1).items())
        .extracting(ImportInfo::id)
        .containsExactly(first.id());
  }

  @Test
  void aFileThatLacksAColumnLeavesTheImportWaiting() {
    ImportInfo created = imports.create(OddOrders.request());
    String etag = integrator.last().header("ETag");

    var problem = Client.problem(() -> send(created, etag, "a,b\n1,2\n"));

    assertThat(problem.type()).isEqualTo("/problems/unreadable-file");
    assertThat(imports.show(UUID.fromString(created.id())).state()).isEqualTo("awaiting-file");
    ImportInfo sent = send(created, integrator.last().header("ETag"), orders.file());
    assertThat(sent.state()).isIn("running", "done");
  }

  @Test
  void anImportThatIsDoneCannotBeRestarted() throws IOException {
    ImportInfo done = imported(orders.file());

    assertThat(Client.problem(() -> imports.restart(UUID.fromString(done.id()))).type())
        .isEqualTo("/problems/import-not-open");
  }

  private ImportInfo imported(String csv) throws IOException {
    return imported(csv.getBytes(StandardCharsets.UTF_8));
  }

  private ImportInfo imported(byte[] csv) throws IOException {
    ImportInfo created = imports.create(OddOrders.request());
    assertThat(integrator.last().status()).isEqualTo(201);
    assertThat(integrator.last().header("Location")).endsWith(created.self());
    imports.send(
        UUID.fromString(created.id()),
        integrator.last().header("ETag"),
        new ByteArrayInputStream(csv));
    return ended(created);
  }

  /** Waits by the stream of progress, which ends with the import. */
  private ImportInfo ended(ImportInfo created) throws IOException {
    HttpRequest follow =
        HttpRequest.newBuilder(URI.create(SERVER.url() + created.self() + "/progress"))
            .header("Authorization", "Bearer " + SERVER.key(Role.INTEGRATOR))
            .build();
    try {
      Http.client().send(follow, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return imports.show(UUID.fromString(created.id()));
  }

  private ImportInfo send(ImportInfo created, String etag, String csv) {
    return imports.send(
        UUID.fromString(created.id()),
        etag,
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> lines(InputStream stream) throws IOException {
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
