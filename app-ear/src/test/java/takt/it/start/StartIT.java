package takt.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.it.server.OwnServer;
import takt.it.server.TaktServer;
import takt.it.server.TestDatabase;
import takt.platform.Database;
import takt.platform.Schemas;

@OwnServer
@DisplayName(
    "Start: an empty, older or up-to-date schema works, a newer or missing one says so (P.3)")
class StartIT {

  private static final String CALL = "/api/purposes";

  @Test
  @DisplayName(
      "P.3 an older schema is brought up to date, an up-to-date one is left, a newer refused")
  void olderThenUpToDateThenNewer() throws Exception {
    try (TaktServer server = TaktServer.named("older")) {
      TestDatabase database = server.database();
      makeOlder(database);
      long older = migrations(database);
      server.start();
      long current = migrations(database);
      assertThat(current).isGreaterThan(older);
      String key = server.key("operator");
      server.stop();

      server.start();
      assertThat(migrations(database)).isEqualTo(current);
      assertThat(server.key("operator")).isEqualTo(key);
      server.stop();

      makeNewer(database);
      // Health is not ready before the application runs, either; the API answers only then.
      server.startUntil(CALL, 503);
      assertRefused(server, "made by a newer version of Takt");
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

  /** Every schema as its first migration left it. */
  private static void makeOlder(TestDatabase database) {
    String vendor = database.kind().name().toLowerCase(Locale.ROOT);
    for (String schema : Schemas.ALL) {
      Flyway.configure()
          .dataSource(database.url(), database.user(), database.password())
          .schemas(spelled(schema, database))
          .defaultSchema(spelled(schema, database))
          .createSchemas(true)
          .table("migration")
          .locations("classpath:takt/" + schema + "/db", "classpath:takt/" + schema + "/" + vendor)
          .target("1")
          .load()
          .migrate();
    }
  }

  private static void makeNewer(TestDatabase database) throws SQLException {
    run(
        database,
        "insert into consent.\"migration\" (\"installed_rank\", \"version\", \"description\","
            + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\","
            + " \"success\") values (999, '999', 'the future', 'SQL', 'V999__x.sql',"
            + " 1, 'somebody', 1, true)");
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
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static long migrations(TestDatabase database) throws SQLException {
    long count = 0;
    for (String schema : Schemas.ALL) {
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("select count(*) from " + schema + ".\"migration\"")) {
        row.next();
        count += row.getLong(1);
      }
    }
    return count;
  }

  private static void run(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }

  private static String spelled(String schema, TestDatabase database) {
    return database.kind() == Database.Kind.H2 ? schema.toUpperCase(Locale.ROOT) : schema;
  }
}
