package takt.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import takt.platform.Database;

/**
 * The two databases that Takt runs on, for tests without a server: each call gives a fresh,
 * migrated schema.
 */
public final class Databases {

  private static EmbeddedPostgres postgres;

  private Databases() {}

  /** A fresh database of this kind, with a module's schema migrated as at start. */
  public static Fresh fresh(Database.Kind kind, String schema) {
    String url = kind == Database.Kind.H2 ? h2() : postgres();
    String spelled = kind == Database.Kind.H2 ? schema.toUpperCase(Locale.ROOT) : schema;
    Flyway.configure(Databases.class.getClassLoader())
        .dataSource(url, "postgres", "postgres")
        .schemas(spelled)
        .defaultSchema(spelled)
        .createSchemas(true)
        .table("migration")
        .locations(
            "classpath:takt/" + schema + "/db",
            "classpath:takt/" + schema + "/" + kind.name().toLowerCase(Locale.ROOT))
        .failOnMissingLocations(true)
        .load()
        .migrate();
    return new Fresh(kind, schema, url);
  }

  private static String h2() {
    return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
  }

  private static synchronized String postgres() {
    try {
      if (postgres == null) {
        postgres = EmbeddedPostgres.builder().start();
      }
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return postgres.getJdbcUrl("postgres", name);
    } catch (IOException | SQLException failed) {
      throw new IllegalStateException("PostgreSQL did not start", failed);
    }
  }

  /**
   * A migrated database.
   *
   * @param kind which database
   * @param schema the schema that was migrated, which is also the name of the persistence unit
   * @param url its address
   */
  public record Fresh(Database.Kind kind, String schema, String url) {

    /** A connection of its own. */
    public Connection connect() throws SQLException {
      return DriverManager.getConnection(url, "postgres", "postgres");
    }

    /** The module's persistence unit on it; building it validates the mappings. */
    public EntityManagerFactory entities() {
      Map<String, Object> settings = new HashMap<>();
      settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
      settings.put("jakarta.persistence.jtaDataSource", null);
      settings.put("jakarta.persistence.jdbc.url", url);
      settings.put("jakarta.persistence.jdbc.user", "postgres");
      settings.put("jakarta.persistence.jdbc.password", "postgres");
      settings.put("hibernate.hbm2ddl.auto", "validate");
      // A query outside a transaction leaves none open behind it.
      settings.put("hibernate.connection.autocommit", "true");
      return Persistence.createEntityManagerFactory(schema, settings);
    }
  }
}
