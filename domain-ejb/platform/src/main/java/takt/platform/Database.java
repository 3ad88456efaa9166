package takt.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The one database, and which kind it is. */
@ApplicationScoped
public class Database {

  @Resource(lookup = "jdbc/takt")
  DataSource source;

  /** Its connections go back to the pool when they are closed, and not at the request's end. */
  @Resource(lookup = "jdbc/takt", shareable = false)
  DataSource alone;

  @Resource(lookup = "jdbc/takt-owner")
  DataSource owner;

  private volatile Kind kind;

  /** The kinds of database that Takt runs on. */
  public enum Kind {
    /** The embedded database. */
    H2,
    /** PostgreSQL. */
    POSTGRESQL
  }

  /**
   * Which kind it is; asked once.
   *
   * @throws SQLException if it cannot be reached
   */
  public Kind kind() throws SQLException {
    Kind known = kind;
    if (known == null) {
      try (Connection connection = source.getConnection()) {
        String product = connection.getMetaData().getDatabaseProductName();
        known = "H2".equals(product) ? Kind.H2 : Kind.POSTGRESQL;
      }
      kind = known;
    }
    return known;
  }

  /** The data source, for work that is not Hibernate's; in a transaction, its connection. */
  public DataSource source() {
    return source;
  }

  /** The data source of whoever owns the schemas; the same role as everybody's if none is named. */
  DataSource owner() {
    return owner;
  }

  /** The data source for single statements without a transaction. */
  DataSource alone() {
    return alone;
  }
}
