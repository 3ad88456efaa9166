package takt.it.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import takt.platform.Database;
import takt.platform.Schemas;

/** The schemas of a database that no server has seen yet, older or newer than this version's. */
public final class TestSchemas {

  private TestSchemas() {}

  /**
   * Brings every schema to this version.
   *
   * @param version a migration's, such as {@code 1}, or {@code latest}
   */
  public static void migrate(TestDatabase database, String version) {
    String vendor = database.kind().name().toLowerCase(Locale.ROOT);
    for (String schema : Schemas.ALL) {
      String spelled =
          database.kind() == Database.Kind.H2 ? schema.toUpperCase(Locale.ROOT) : schema;
      Flyway.configure()
          .dataSource(database.url(), database.user(), database.password())
          .schemas(spelled)
          .defaultSchema(spelled)
          .createSchemas(true)
          .table("migration")
          .locations("classpath:takt/" + schema + "/db", "classpath:takt/" + schema + "/" + vendor)
          .target(version)
          .load()
          .migrate();
    }
  }

  /** Notes a migration that this version does not have. */
  public static void makeNewer(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "insert into consent.\"migration\" (\"installed_rank\", \"version\", \"description\","
              + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\","
              + " \"success\") values (999, '999', 'the future', 'SQL', 'V999__x.sql',"
              + " 1, 'somebody', 1, true)");
    }
  }

  /** How many migrations all schemas have had. */
  public static long migrations(TestDatabase database) throws SQLException {
    long count = 0;
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String schema : Schemas.ALL) {
        try (ResultSet row =
            statement.executeQuery("select count(*) from " + schema + ".\"migration\"")) {
          row.next();
          count += row.getLong(1);
        }
      }
    }
    return count;
  }
}
