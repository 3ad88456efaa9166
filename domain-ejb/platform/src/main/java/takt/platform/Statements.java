package takt.profiles.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import takt.platform.Database;

/**
 * Runs native statements in the current transaction. Parameters are texts, numbers, booleans,
 * UUIDs, {@link Instant}s, arrays of texts and {@link Columns}, which stand for one parameter each
 * column.
 */
@ApplicationScoped
public class Statements {

  @PersistenceContext(unitName = "profiles")
  EntityManager entities;

  @Inject Database database;

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    /** What the row holds. */
    T read(ResultSet row) throws SQLException;
  }

  /** Runs a query, and reads its rows. */
  public <T> List<T> query(String sql, Row<T> row, Object... parameters) {
    return session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(connection, statement, parameters);
                return read(statement, row);
              }
            });
  }

  /** Runs a change, and counts the rows it changed. */
  public int change(String sql, Object... parameters) {
    return session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(connection, statement, parameters);
                return statement.executeUpdate();
              }
            });
  }

  /** Adds rows, or changes those whose key is there; counts them. */
  public int upsert(Upsert upsert, Columns rows) {
    return rows.isEmpty() ? 0 : change(upsert.ofRows(kind()), rows);
  }

  /** Which database it is. */
  public Database.Kind kind() {
    try {
      return database.kind();
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The database cannot be reached", unreachable);
    }
  }

  private Session session() {
    return entities.unwrap(Session.class);
  }

  private static <T> List<T> read(PreparedStatement statement, Row<T> row) throws SQLException {
    List<T> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        all.add(row.read(rows));
      }
    }
    return all;
  }

  private static void bind(Connection connection, PreparedStatement statement, Object... parameters)
      throws SQLException {
    int index = 1;
    for (Object parameter : parameters) {
      if (parameter instanceof Columns columns) {
        for (String[] column : columns.arrays()) {
          statement.setArray(index++, connection.createArrayOf("varchar", column));
        }
      } else if (parameter instanceof String[] texts) {
        statement.setArray(index++, connection.createArrayOf("varchar", texts));
      } else if (parameter instanceof Instant instant) {
        statement.setObject(index++, instant.atOffset(ZoneOffset.UTC));
      } else {
        statement.setObject(index++, parameter);
      }
    }
  }
}
