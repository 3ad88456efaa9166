package takt.it.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import takt.platform.Database;

/**
 * A database of its own for one or more servers.
 *
 * @param kind which database
 * @param url its address
 * @param user its user
 * @param password the user's password
 */
public record TestDatabase(Database.Kind kind, String url, String user, String password) {

  private static EmbeddedPostgres postgres;

  /** The kind that this run of the tests is for. */
  public static Database.Kind kindUnderTest() {
    return Database.Kind.valueOf(System.getProperty("takt.database", "H2"));
  }

  /** A new, empty database of the kind under test. */
  public static TestDatabase fresh(Path home) {
    return kindUnderTest() == Database.Kind.H2 ? h2(home) : postgres();
  }

  /** A new, empty embedded database in a file below this folder. */
  public static TestDatabase h2(Path home) {
    String file = home.resolve("data").resolve("takt").toAbsolutePath().toString();
    String url =
        "jdbc:h2:file:"
            + file
            + ";LOCK_TIMEOUT=20000;IGNORE_UNKNOWN_SETTINGS=TRUE;AUTO_SERVER=TRUE";
    return new TestDatabase(Database.Kind.H2, url, "takt", "");
  }

  /** A new, empty database on this process's PostgreSQL, which commits durably. */
  public static synchronized TestDatabase postgres() {
    try {
      if (postgres == null) {
        postgres =
            EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .start();
      }
      String name = "takt" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      String url = postgres.getJdbcUrl("postgres", name);
      return new TestDatabase(Database.Kind.POSTGRESQL, url, "postgres", "postgres");
    } catch (IOException | SQLException failed) {
      throw new IllegalStateException("PostgreSQL did not start", failed);
    }
  }

  /** A connection beside the servers. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  Map<String, String> environment() {
    return Map.of("TAKT_DB_URL", url, "TAKT_DB_USER", user, "TAKT_DB_PASSWORD", password);
  }
}
