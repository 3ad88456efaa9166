package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionsApi;
import takt.it.server.Client;
import takt.it.server.OwnServer;
import takt.it.server.TaktServer;
import takt.it.server.TestDatabase;
import takt.web.access.Role;

@OwnServer
@Tag("on-postgresql-only")
@DisplayName("P.4 The ledger is only ever added to, in the database too (C2.1, C5.1)")
class OnlyAppendedIT {

  private static final String RIGHT_IS_MISSING = "42501";
  private static final String PROTECTION_REFUSES = "23001";

  private static final List<String> EVIDENCE =
      List.of(
          "consent.ledger",
          "consent.sealed",
          "consent.block",
          "consent.block_node",
          "consent.text_shown",
          "consent.purpose_version");

  private static final String SUFFIX = UUID.randomUUID().toString().substring(0, 8);
  private static final String OWNER = "takt_owner_" + SUFFIX;
  private static final String USER = "takt_user_" + SUFFIX;

  private static TestDatabase admin;
  private static TestDatabase database;
  private static TaktServer server;

  @BeforeAll
  static void start() throws SQLException {
    admin = TestDatabase.postgres();
    String name = admin.url().replaceAll(".*/([a-z0-9]+)[?].*|.*/([a-z0-9]+)$", "$1$2");
    try (Connection connection = admin.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create role " + OWNER + " login password 'owner'");
      statement.execute("create role " + USER + " login password 'user'");
      statement.execute("alter database " + name + " owner to " + OWNER);
    }
    // What PostgreSQL was started with comes along in the address.
    String url = admin.url().replaceAll("[?].*", "");
    database = new TestDatabase(admin.kind(), url, USER, "user");
    server =
        TaktServer.named(
                "two-roles",
                database,
                Map.of("TAKT_DB_OWNER", OWNER, "TAKT_DB_OWNER_PASSWORD", "owner"))
            .start();
    work();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Something of everything that Takt writes. */
  private static void work() {
    Shop.open(server);
    Shop shop = new Shop(server);
    Plans plans = new Plans(server).lamps();
    plans.run();
    Subject person = Subject.customer(Shop.customer());
    shop.give(person, "offers", "newsletter");
    shop.views(person, "lamps");
    Client.of(server, Role.INTEGRATOR)
        .api(DecisionsApi.class)
        .decide(new DecisionBody(person, plans.placement(), "en", null));
    assertThat(shop.optOut(person, "offers").complete()).isTrue();
    Metrics metrics = new Metrics(server);
    Instant until = Instant.now().plusSeconds(60);
    while (metrics.of("takt_ledger_unsealed", "") > 0) {
      assertThat(Instant.now()).isBefore(until);
    }
  }

  @Test
  @DisplayName("P.4 Takt's own role can neither change it nor take its protection away")
  void theRoleCannotChangeIt() throws SQLException {
    Map<String, Long> before = contents();
    assertThat(before.values()).allMatch(rows -> rows > 0);
    try (Connection connection = database.connect()) {
      for (String table : EVIDENCE) {
        for (String change : changes(table)) {
          assertThat(refusal(connection, change)).as(change).isEqualTo(RIGHT_IS_MISSING);
        }
      }
      assertThat(refusal(connection, "set session_replication_role = replica"))
          .isEqualTo(RIGHT_IS_MISSING);
      assertThat(refusal(connection, "drop function consent.refuse_change() cascade"))
          .isEqualTo(RIGHT_IS_MISSING);
      assertThat(
              refusal(
                  connection,
                  "create or replace function consent.refuse_change() returns trigger"
                      + " language plpgsql as 'begin return null; end'"))
          .isEqualTo(RIGHT_IS_MISSING);
      assertThat(refusal(connection, "drop schema consent cascade")).isEqualTo(RIGHT_IS_MISSING);
      assertThat(refusal(connection, "update consent.migration set success = true"))
          .isEqualTo(RIGHT_IS_MISSING);
      assertThat(refusal(connection, "set role " + OWNER)).isEqualTo(RIGHT_IS_MISSING);
    }
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  @DisplayName("P.4 every table with the protection gives Takt's role no more than to read and add")
  void everyProtectedTable() throws SQLException {
    List<String> rights = new ArrayList<>();
    try (Connection connection = admin.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select distinct g.privilege_type from information_schema.role_table_grants g"
                    + " join information_schema.triggers t on t.event_object_schema ="
                    + " g.table_schema and t.event_object_table = g.table_name"
                    + " and t.trigger_name = 'only_appended' where g.grantee = '"
                    + USER
                    + "'")) {
      while (rows.next()) {
        rights.add(rows.getString(1));
      }
    }
    assertThat(rights).containsExactlyInAnyOrder("SELECT", "INSERT");
  }

  @Test
  @DisplayName("P.4 with one role for everything, the protection itself refuses")
  void theProtectionRefuses() throws SQLException {
    Map<String, Long> before = contents();
    TestDatabase owner = new TestDatabase(database.kind(), database.url(), OWNER, "owner");
    try (Connection connection = owner.connect()) {
      for (String table : EVIDENCE) {
        for (String change : changes(table).subList(0, 3)) {
          assertThat(refusal(connection, change)).as(change).isEqualTo(PROTECTION_REFUSES);
        }
      }
    }
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  @DisplayName(
      "P.4 a node that was not told the owner's password works where nothing is to migrate")
  void withoutTheOwner() {
    try (TaktServer other =
        TaktServer.named(
            "without-owner", database, Map.of("TAKT_HOME", server.home().toString()))) {
      other.start();
      Shop shop = new Shop(Client.withKey(other, server.key(Role.INTEGRATOR)));
      Subject person = Subject.customer(Shop.customer());
      shop.give(person, "offers");
      assertThat(shop.optOut(person, "offers").entries()).hasSize(1);
      assertThat(other.logged()).doesNotContain("could take their protection away");
    }
  }

  /** Ways to change a table that is only ever added to; the first three change rows. */
  private static List<String> changes(String table) {
    return Stream.of(
            "update %s set %s",
            "delete from %s",
            "truncate %s cascade",
            "drop trigger only_appended on %s",
            "alter table %s disable trigger only_appended",
            "alter table %s disable trigger all",
            "alter table %s owner to " + USER,
            "alter table %s rename to elsewhere",
            "drop table %s cascade",
            "create trigger other before insert on %s for each row"
                + " execute function consent.refuse_change()",
            "create rule other as on insert to %s do instead nothing")
        .map(change -> change.formatted(table, column(table)))
        .toList();
  }

  private static String column(String table) {
    return switch (table) {
      case "consent.ledger" -> "kind = 'GIVEN'";
      case "consent.sealed" -> "leaf = ''";
      case "consent.text_shown" -> "text = ''";
      case "consent.purpose_version" -> "retention_days = 1";
      default -> "hash = ''";
    };
  }

  private static String refusal(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      SQLException refused = catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
      return refused == null ? "" : refused.getSQLState();
    }
  }

  private static Map<String, Long> contents() throws SQLException {
    Map<String, Long> contents = new java.util.TreeMap<>();
    try (Connection connection = admin.connect();
        Statement statement = connection.createStatement()) {
      for (String table : EVIDENCE) {
        try (ResultSet row =
            statement.executeQuery(
                "select count(*) * 1000003 + coalesce(sum(hashtext(t::text)), 0) from "
                    + table
                    + " t")) {
          row.next();
          contents.put(table, Math.abs(row.getLong(1)));
        }
      }
    }
    return contents;
  }
}
