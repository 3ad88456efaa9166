package takt.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.it.server.Http;
import takt.it.server.OwnServer;
import takt.it.server.TaktServer;
import takt.it.server.TestDatabase;
import takt.it.server.TestSchemas;
import takt.platform.Database;

/** What becomes of an older schema and of an up-to-date one, {@code ImportCrashIT} sees. */
@OwnServer
@DisplayName("Start: a newer schema, or a database that is not there, is refused and said (P.3)")
class StartIT {

  private static final String CALL = "/api/purposes";

  @Test
  @DisplayName("P.3 a newer schema is refused, and left as it is")
  void newer() throws Exception {
    try (TaktServer server = TaktServer.named("newer")) {
      TestDatabase database = server.database();
      TestSchemas.migrate(database, "latest");
      TestSchemas.makeNewer(database);
      long newer = TestSchemas.migrations(database);
      // Health is not ready before the application runs, either; the API answers only then.
      server.startUntil(CALL, 503);
      assertRefused(server, "made by a newer version of Takt");
      assertThat(TestSchemas.migrations(database)).isEqualTo(newer);
    }
  }

  @Test
  @DisplayName("P.3 without a database, one line says so, health is not ready, and calls get 503")
  void withoutDatabase() throws Exception {
    boolean embedded = TestDatabase.kindUnderTest() == Database.Kind.H2;
    String nowhere =
        embedded
            ? "jdbc:h2:tcp://localhost:1/nowhere"
            : "jdbc:postgresql://localhost:1/nowhere?connectTimeout=5";
    TestDatabase missing = new TestDatabase(TestDatabase.kindUnderTest(), nowhere, "takt", "takt");
    try (TaktServer server = TaktServer.named("without-database", missing, Map.of())) {
      server.startUntil(CALL, 503);
      assertRefused(server, "cannot reach its database");
    }
  }

  private static void assertRefused(TaktServer server, String why) throws Exception {
    HttpResponse<String> ready = get(server, "/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).contains(why);
    HttpResponse<String> call = get(server, CALL);
    assertThat(call.statusCode()).isEqualTo(503);
    assertThat(call.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(call.body()).contains("/problems/not-ready").contains(why);
    assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);

    List<String> console = server.logged().lines().toList();
    int start = lastStart(console);
    List<String> sinceStart = console.subList(start, console.size());
    assertThat(sinceStart)
        .filteredOn(line -> line.startsWith("[ERROR"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains(why);
    assertThat(sinceStart).noneMatch(line -> line.strip().startsWith("at "));
    assertThat(sinceStart).noneMatch(line -> line.contains("Exception") && !line.contains(why));
  }

  private static int lastStart(List<String> console) {
    for (int line = console.size() - 1; line > 0; line--) {
      if (console.get(line).contains("CWWKE0001I")) {
        return line;
      }
    }
    return 0;
  }

  private static HttpResponse<String> get(TaktServer server, String path)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path)).build();
    return Http.client().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
