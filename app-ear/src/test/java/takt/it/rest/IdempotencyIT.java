package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Problem;
import takt.client.imports.ImportColumns;
import takt.client.imports.ImportInfo;
import takt.client.imports.ImportRequest;
import takt.client.imports.ImportTime;
import takt.client.imports.ImportsApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Rule W.3: a creating POST that repeats an Idempotency-Key creates nothing twice. */
class IdempotencyIT {

  private static final String HEADER = "Idempotency-Key";
  private static final int AT_ONCE = 8;
  private static final TaktServer SERVER = TaktServer.shared();

  private final String key = UUID.randomUUID().toString();

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  void theSameKeyTwiceGetsTheSameAnswerAndOneRow() throws Exception {
    Client client = client();
    ImportsApi imports = client.api(ImportsApi.class);
    ImportInfo first = imports.create(request("A"));
    assertThat(client.last().header("Idempotent-Replayed")).isEmpty();
    String etag = client.last().header("ETag");
    try (var connection = SERVER.database().connect()) {
      Rows rows = new Rows(connection, Set.of());
      var before = rows.contents();

      ImportInfo again = imports.create(request("A"));

      assertThat(again).isEqualTo(first);
      assertThat(client.last().status()).isEqualTo(201);
      assertThat(client.last().header("Location")).endsWith(first.self());
      assertThat(client.last().header("ETag")).isEqualTo(etag).isNotEmpty();
      assertThat(client.last().header("Idempotent-Replayed")).isEqualTo("true");
      assertThat(rows.contents()).isEqualTo(before);
    }
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    ImportsApi imports = client().api(ImportsApi.class);
    imports.create(request("A"));

    Problem problem = Client.problem(() -> imports.create(request("B")));

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.type()).isEqualTo("/problems/idempotency-key-reused");
  }

  @Test
  void anotherCallersKeyIsAnotherKey() {
    ImportInfo first = client().api(ImportsApi.class).create(request("A"));
    ImportInfo other =
        Client.of(SERVER, Role.OPERATOR)
            .header(HEADER, key)
            .api(ImportsApi.class)
            .create(request("A"));

    assertThat(other.id()).isNotEqualTo(first.id());
  }

  @Test
  void aRefusedRequestLeavesItsKeyUnused() {
    Client client = client();
    ImportsApi imports = client.api(ImportsApi.class);
    assertThat(Client.problem(() -> imports.create(request(" "))).status()).isEqualTo(422);

    assertThat(imports.create(request("A")).name()).isEqualTo("A");
    assertThat(client.last().header("Idempotent-Replayed")).isEmpty();
  }

  @Test
  @DisplayName("of many at once with the same key, one creates and all get its answer")
  void manyAtOnceCreateOne() throws Exception {
    List<Callable<ImportInfo>> calls =
        IntStream.range(0, AT_ONCE)
            .mapToObj(
                one ->
                    (Callable<ImportInfo>)
                        () -> client().api(ImportsApi.class).create(request("At once")))
            .toList();
    var pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Set<ImportInfo> answers = new java.util.HashSet<>();
      for (var answer : pool.invokeAll(calls)) {
        answers.add(answer.get());
      }
      assertThat(answers).hasSize(1);
    } finally {
      pool.shutdown();
    }
  }

  private Client client() {
    return Client.of(SERVER, Role.INTEGRATOR).header(HEADER, key);
  }

  private static ImportRequest request(String name) {
    return new ImportRequest(
        name,
        new ImportColumns("c", "i", "q", "p", null, "t", null, null, null),
        new ImportTime(null, "UTC", null),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
