package takt.platform;

import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Settings of every persistence unit that depend on the server.
 *
 * <p>The server builds the units before any code of ours runs. If Hibernate asked the database what
 * it is, a missing database would end the start with stack traces; so it is told, by the database's
 * address, and {@link Schemas} is the first to ask the database for anything (rule P.3).
 */
public final class HibernateSettings implements ServiceContributor {

  /** The setting that holds the database's address. */
  static final String ADDRESS = "TAKT_DB_URL";

  @Override
  public void contribute(StandardServiceRegistryBuilder builder) {
    // Hibernate would ask a connection for warnings that the server has already taken back, when a
    // request reads outside a transaction before it begins one.
    builder.applySetting(JdbcSettings.LOG_JDBC_WARNINGS, false);
    if (builder.getSettings().containsKey(JdbcSettings.JAKARTA_JDBC_URL)) {
      return;
    }
    ConfigProvider.getConfig()
        .getOptionalValue(ADDRESS, String.class)
        .ifPresent(address -> tell(builder, address));
  }

  private static void tell(StandardServiceRegistryBuilder builder, String address) {
    boolean embedded = address.startsWith("jdbc:h2:");
    builder
        .applySetting(JdbcSettings.ALLOW_METADATA_ON_BOOT, false)
        .applySetting(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, embedded ? "H2" : "PostgreSQL")
        .applySetting(JdbcSettings.JAKARTA_HBM2DDL_DB_VERSION, embedded ? "2.4.240" : "16.0")
        .applySetting(JdbcSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, embedded ? 2 : 16)
        .applySetting(JdbcSettings.JAKARTA_HBM2DDL_DB_MINOR_VERSION, embedded ? 4 : 0);
  }
}
