package takt.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import takt.it.server.TestDatabase;
import takt.platform.Database;

/**
 * The benchmark's own PostgreSQL: commits are durable; memory and write-ahead log are sized as
 * somebody who runs Takt on this machine would.
 */
final class Postgres implements AutoCloseable {

  private final EmbeddedPostgres server;
  private final TestDatabase database;

  private Postgres(EmbeddedPostgres server) throws SQLException {
    this.server = server;
    execute("create extension pg_stat_statements");
    this.database =
        new TestDatabase(
            Database.Kind.POSTGRESQL,
            server.getJdbcUrl("postgres", "postgres"),
            "postgres",
            "postgres");
  }

  static Postgres start() throws IOException, SQLException {
    Path folder = Files.createDirectories(Path.of("target", "benchmark").toAbsolutePath());
    // Not in /tmp, which may be in memory, where durable commits cost nothing.
    Path data = Files.createTempDirectory(folder, "data");
    return new Postgres(
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(folder.toFile())
            .setDataDirectory(data)
            .setServerConfig("max_connections", "100")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_buffers", "2GB")
            .setServerConfig("effective_cache_size", "8GB")
            .setServerConfig("max_wal_size", "8GB")
            .setServerConfig("checkpoint_timeout", "15min")
            .setServerConfig("random_page_cost", "1.1")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .start());
  }

  /** The database, for Takt. */
  TestDatabase database() {
    return database;
  }

  /** Runs statements, each in a transaction of its own. */
  void execute(String... statements) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  /** The first column of every row of a query. */
  List<String> texts(String query) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }

  /** The one number that a query gives. */
  long number(String query) throws SQLException {
    return Long.parseLong(texts(query).get(0));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
