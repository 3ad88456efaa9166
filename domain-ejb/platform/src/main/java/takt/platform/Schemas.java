package takt.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The modules' schemas: one each, migrated at start from {@code takt/<module>/db} on the class path
 * and, where the databases differ, from its folder {@code h2} or {@code postgresql}.
 */
@ApplicationScoped
public class Schemas {

  /** Every schema, in the order in which they are migrated. */
  public static final List<String> ALL = List.of("consent", "profiles", "campaigns", "access");

  private volatile boolean ready;
  private volatile String problem = "Takt is starting";

  @Inject Database database;

  /**
   * Brings every schema up to date (rules P.3 and P.4). To be called from the web module, whose
   * class loader sees every module's migrations.
   *
   * @return what stands in the way, in one line; empty if everything is up to date
   */
  public Optional<String> migrate() {
    try {
      String vendor = database.kind().name().toLowerCase(Locale.ROOT);
      for (String schema : ALL) {
        migrate(schema, vendor);
      }
      if (database.kind() == Database.Kind.POSTGRESQL) {
        Rights.grant(database);
      }
      ready = true;
      return Optional.empty();
    } catch (SQLException unreachable) {
      problem = "Takt cannot reach its database: " + firstLine(unreachable.getMessage());
    } catch (NewerSchema newer) {
      problem = newer.getMessage();
    } catch (FlywayException failed) {
      problem = "Takt cannot prepare its database: " + firstLine(failed.getMessage());
    }
    return Optional.of(problem);
  }

  /** Flyway quotes the name it is given, and H2 keeps unquoted names in upper case. */
  private static String spelled(String schema, String vendor) {
    return "h2".equals(vendor) ? schema.toUpperCase(Locale.ROOT) : schema;
  }

  private void migrate(String schema, String vendor) {
    Flyway flyway =
        Flyway.configure(Thread.currentThread().getContextClassLoader())
            .dataSource(database.owner())
            .schemas(spelled(schema, vendor))
            .defaultSchema(spelled(schema, vendor))
            .createSchemas(true)
            .table("migration")
            .locations(
                "classpath:takt/" + schema + "/db", "classpath:takt/" + schema + "/" + vendor)
            .failOnMissingLocations(true)
            // Flyway would pass by migrations from the future, which are what must be refused.
            .ignoreMigrationPatterns(new String[0])
            .load();
    refuseNewer(flyway, schema);
    flyway.migrate();
  }

  private static void refuseNewer(Flyway flyway, String schema) {
    var validation = flyway.validateWithResult();
    boolean newer =
        validation.invalidMigrations.stream()
            .anyMatch(
                one ->
                    one.errorDetails != null
                        && one.errorDetails.errorCode
                            == org.flywaydb.core.api.CoreErrorCode
                                .APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED);
    if (newer) {
      throw new NewerSchema(schema);
    }
  }

  /** Whether every schema is up to date. */
  public boolean ready() {
    return ready;
  }

  /** What stands in the way of being ready, in one line. */
  public String problem() {
    return problem;
  }

  private static String firstLine(String text) {
    return text == null ? "no reason given" : text.strip().lines().findFirst().orElse("");
  }

  private static final class NewerSchema extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NewerSchema(String schema) {
      super(
          "The database schema \""
              + schema
              + "\" was made by a newer version of Takt: start that version, or restore a backup");
    }
  }
}
