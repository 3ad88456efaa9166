package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import takt.client.consent.NewPurpose;
import takt.client.consent.PurposesApi;
import takt.it.server.Client;
import takt.it.server.OwnServer;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@Tag("on-postgresql-only")
@DisplayName("The demo's load")
@OwnServer
class DemoIT {

  private static final Path FILES =
      Path.of("..", "web-war", "src", "main", "resources", "takt", "demo");
  private static final Map<String, String> DEMO = Map.of("TAKT_DEMO", "true");
  private static final String LOADED = "The demo shop is loaded: 621 customers";
  private static final String NOT_LOADED = "The demo is not loaded";
  private static final int SLOTS = 64;
  private static final long PERCENT = 100;

  @Test
  @DisplayName("D.2 goes on where it was broken off, and is done once")
  void goesOn() throws Exception {
    try (TaktServer server = TaktServer.named("demo", null, DEMO)) {
      server.start();
      await(() -> number(server, "select count(*) from consent.ledger") > 200);
      server.kill();
      long before = number(server, "select count(*) from consent.ledger");

      server.start();
      await(() -> server.logged().contains(LOADED));
      long entries = number(server, "select count(*) from consent.ledger");
      long events = number(server, "select count(*) from profiles.event");
      assertThat(entries).isGreaterThan(before);
      assertThat(
              number(
                  server,
                  "select count(*) from (select profile_id, purpose from consent.ledger group by 1,"
                      + " 2 having count(*) > 1) twice"))
          .as("choices that were made twice")
          .isZero();
      assertThat(entries).as("choices, as many as without a kill").isEqualTo(decided());

      server.stop();
      server.start();
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
      assertThat(number(server, "select count(*) from consent.ledger")).isEqualTo(entries);
      assertThat(number(server, "select count(*) from profiles.event")).isEqualTo(events);
      assertThat(server.logged().split(LOADED, -1)).as("how often it was loaded").hasSize(2);
    }
  }

  @Test
  @DisplayName("D.3 says in one line that it failed, and Takt goes on without it")
  void saysThatItFailed() throws Exception {
    try (TaktServer empty = TaktServer.named("no-demo")) {
      empty.start();
      fillAllPlaces(empty);
      empty.stop();
      Map<String, String> settings =
          Map.of("TAKT_DEMO", "true", "TAKT_HOME", empty.home().toString());
      try (TaktServer server = TaktServer.named("demo-failed", empty.database(), settings)) {
        server.start();
        await(() -> server.logged().contains(NOT_LOADED));
        List<String> lines = server.logged().lines().toList();
        assertThat(lines).filteredOn(line -> line.contains(NOT_LOADED)).hasSize(1);
        assertThat(lines).noneMatch(line -> line.strip().startsWith("at takt."));
      }
    }
  }

  /** How many choices the demo's files have customers make, by the sums that decide. */
  private static long decided() throws IOException {
    JsonNode shares = Client.JSON.readTree(file("consents.json")).get("shares");
    long decided = 0;
    for (String customer : file("customers.txt").lines().toList()) {
      for (JsonNode share : shares) {
        CRC32 sum = new CRC32();
        String purpose = share.get("purpose").asText();
        sum.update((customer + " " + purpose).getBytes(StandardCharsets.UTF_8));
        int deciding = share.get("given").asInt() + share.get("refused").asInt();
        decided += sum.getValue() % PERCENT < deciding ? 1 : 0;
      }
    }
    return decided;
  }

  private static String file(String name) throws IOException {
    return Files.readString(FILES.resolve(name));
  }

  /** Takes every place that a purpose could have. */
  private static void fillAllPlaces(TaktServer server) {
    PurposesApi purposes = Client.of(server, Role.DPO).api(PurposesApi.class);
    for (int slot = 1; slot <= SLOTS; slot++) {
      String code = "p" + slot;
      purposes.publish(
          new NewPurpose(code, "consent", null, Shop.texts(code), 365, false, false, false));
    }
  }

  private interface Question {
    boolean holds() throws SQLException;
  }

  private static void await(Question question) throws SQLException {
    Instant until = Instant.now().plusSeconds(600);
    while (!question.holds()) {
      assertThat(Instant.now()).isBefore(until);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private static long number(TaktServer server, String query) throws SQLException {
    try (Connection connection = server.database().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
