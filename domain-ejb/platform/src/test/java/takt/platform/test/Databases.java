package takt.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.boot.spi.PersistenceUnitDescriptor;
import org.hibernate.jpa.boot.spi.PersistenceXmlParser;
import takt.platform.Database;

/**
 * The two databases that Takt runs on, for tests without a server: each call gives a fresh,
 * migrated schema. A schema is migrated once, as at start; what is fresh is a copy of that.
 */
public final class Databases {

  private static final Map<String, List<String>> EMBEDDED = new HashMap<>();
  private static final Set<String> TEMPLATES = new HashSet<>();
  private static final String LATEST = "latest";

  private static EmbeddedPostgres postgres;

  private Databases() {}

  /** A fresh database of this kind, with a module's schema migrated as at start. */
  public static synchronized Fresh fresh(Database.Kind kind, String schema) {
    try {
      String url = kind == Database.Kind.H2 ? h2(schema) : postgres(schema);
      return new Fresh(kind, schema, url);
    } catch (IOException | SQLException failed) {
      throw new IllegalStateException("A database of the tests was not made", failed);
    }
  }

  /**
   * A database of this kind, empty but for a module's schema as it was at an earlier version.
   *
   * @param version the last migration that it has had, such as {@code 1}
   */
  public static synchronized Fresh earlier(Database.Kind kind, String schema, String version) {
    try {
      String url = kind == Database.Kind.H2 ? h2() : postgres();
      migrate(kind, schema, url, version);
      return new Fresh(kind, schema, url);
    } catch (IOException | SQLException failed) {
      throw new IllegalStateException("A database of the tests was not made", failed);
    }
  }

  private static void migrate(Database.Kind kind, String schema, String url, String version) {
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
        .target(version)
        .load()
        .migrate();
  }

  private static String h2(String schema) throws SQLException {
    if (!EMBEDDED.containsKey(schema)) {
      String migrated = h2();
      migrate(Database.Kind.H2, schema, migrated, LATEST);
      EMBEDDED.put(schema, script(migrated));
    }
    String url = h2();
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      for (String made : EMBEDDED.get(schema)) {
        statement.execute(made);
      }
    }
    return url;
  }

  private static String h2() {
    return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
  }

  /** The statements that make a database as this one is. */
  private static List<String> script(String url) throws SQLException {
    List<String> statements = new ArrayList<>();
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("script nopasswords nosettings")) {
      while (rows.next()) {
        statements.add(rows.getString(1));
      }
    }
    return statements;
  }

  private static String postgres(String schema) throws IOException, SQLException {
    start();
    String template = "migrated_" + schema;
    if (TEMPLATES.add(schema)) {
      create(template, "template1");
      migrate(Database.Kind.POSTGRESQL, schema, postgres.getJdbcUrl("postgres", template), LATEST);
    }
    return copy(template);
  }

  private static String postgres() throws IOException, SQLException {
    start();
    return copy("template1");
  }

  private static void start() throws IOException {
    if (postgres == null) {
      postgres = EmbeddedPostgres.builder().start();
    }
  }

  private static String copy(String template) throws SQLException {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    create(name, template);
    return postgres.getJdbcUrl("postgres", name);
  }

  private static void create(String name, String template) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " template " + template);
    }
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, "postgres", "postgres");
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
      return Databases.connect(url);
    }

    /** Brings an earlier version up to date, as at start. */
    public void bringUpToDate() {
      migrate(kind, schema, url, LATEST);
    }

    /** Adds the schemas of other modules, as at start. */
    public Fresh with(Collection<String> schemas) {
      schemas.forEach(other -> migrate(kind, other, url, LATEST));
      return this;
    }

    /** The module's persistence unit on it; building it validates the mappings. */
    public EntityManagerFactory entities() {
      return entities(List.of());
    }

    /** The same with the entities of other modules, so that one transaction holds all. */
    public EntityManagerFactory entities(Collection<String> others) {
      Map<String, Object> settings = new HashMap<>();
      settings.put(AvailableSettings.LOADED_CLASSES, classes(others));
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

    private static List<Class<?>> classes(Collection<String> units) {
      List<Class<?>> classes = new ArrayList<>();
      try {
        ClassLoader loader = Databases.class.getClassLoader();
        List<URL> files = Collections.list(loader.getResources("META-INF/persistence.xml"));
        Map<String, PersistenceUnitDescriptor> known = PersistenceXmlParser.create().parse(files);
        for (String unit : units) {
          for (String name : known.get(unit).getManagedClassNames()) {
            classes.add(Class.forName(name, false, loader));
          }
        }
      } catch (IOException | ClassNotFoundException failed) {
        throw new IllegalStateException("The entities of other modules were not found", failed);
      }
      return classes;
    }
  }
}
