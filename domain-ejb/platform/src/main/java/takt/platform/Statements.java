package takt.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Runs native statements in the current transaction, without Hibernate's session: what the hot
 * paths do. Parameters are texts, numbers, booleans, UUIDs, {@link Instant}s, arrays of texts or
 * UUIDs, and {@link Columns}, which stand for one parameter each column. An entity that was
 * persisted in the same transaction is seen only once its manager has flushed it.
 */
@ApplicationScoped
public class Statements {

  @Inject Database database;
  @Inject Transactions transactions;

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    /** What the row holds. */
    T read(ResultSet row) throws SQLException;
  }

  /** Does something with a connection. */
  @FunctionalInterface
  public interface Work<T> {
    /** What was done. */
    T on(Connection connection) throws SQLException;
  }

  /**
   * Runs a query, and reads its rows. Without a transaction it is one of its own, which costs no
   * {@code BEGIN} and no {@code COMMIT}.
   *
   * @throws DatabaseRefusal if the database refuses it
   */
  public <T> List<T> query(String sql, Row<T> row, Object... parameters) {
    return work(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, 1, parameters);
            return read(statement.executeQuery(), row);
          }
        });
  }

  /**
   * Runs a query, then those that go along with it, and reads their rows. On PostgreSQL that is one
   * journey; each of them sees what had been committed when the one before it was done, also if
   * that one had to wait for a lock.
   *
   * @throws DatabaseRefusal if the database refuses one
   */
  public <T> List<T> query(Reads along, String sql, Row<T> row, Object... parameters) {
    List<Reads.Read> others = along.run();
    if (others.isEmpty() || kind() == Database.Kind.H2) {
      List<T> all = query(sql, row, parameters);
      others.forEach(one -> query(one.sql(), one.row(), one.parameters().toArray()));
      return all;
    }
    return work(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(together(sql, others))) {
            int next = bind(connection, statement, 1, parameters);
            for (Reads.Read one : others) {
              next = bind(connection, statement, next, one.parameters().toArray());
            }
            statement.execute();
            List<T> all = read(statement.getResultSet(), row);
            for (Reads.Read one : others) {
              statement.getMoreResults();
              read(statement.getResultSet(), one.row());
            }
            return all;
          }
        });
  }

  private static String together(String sql, List<Reads.Read> others) {
    StringBuilder text = new StringBuilder(sql);
    others.forEach(one -> text.append(';').append(one.sql()));
    return text.toString();
  }

  /**
   * Runs a change, and counts the rows it changed. Needs a transaction.
   *
   * @throws DatabaseRefusal if the database refuses it
   */
  public int change(String sql, Object... parameters) {
    needTransaction();
    return work(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, 1, parameters);
            return statement.executeUpdate();
          }
        });
  }

  /** Which database it is. */
  public Database.Kind kind() {
    try {
      return database.kind();
    } catch (SQLException unreachable) {
      throw new DatabaseRefusal(unreachable);
    }
  }

  /** Refuses to go on without a transaction. */
  protected void needTransaction() {
    if (!transactions.active()) {
      throw new IllegalStateException("A change needs a transaction");
    }
  }

  /** Does work on the transaction's connection, or on one for a statement alone. */
  protected <T> T work(Work<T> work) {
    try (Connection connection = connection()) {
      return work.on(connection);
    } catch (SQLException refused) {
      throw new DatabaseRefusal(refused);
    }
  }

  private Connection connection() throws SQLException {
    return transactions.active()
        ? database.source().getConnection()
        : database.alone().getConnection();
  }

  private static <T> List<T> read(ResultSet found, Row<T> row) throws SQLException {
    List<T> all = new ArrayList<>();
    try (ResultSet rows = found) {
      while (rows.next()) {
        all.add(row.read(rows));
      }
    }
    return all;
  }

  /** Binds them from a place on, and tells the place after them. */
  private static int bind(
      Connection connection, PreparedStatement statement, int first, Object... parameters)
      throws SQLException {
    int index = first;
    for (Object parameter : parameters) {
      if (parameter instanceof Columns columns) {
        for (String[] column : columns.arrays()) {
          statement.setArray(index++, connection.createArrayOf("varchar", column));
        }
      } else if (parameter instanceof String[] texts) {
        statement.setArray(index++, connection.createArrayOf("varchar", texts));
      } else if (parameter instanceof UUID[] keys) {
        statement.setArray(index++, connection.createArrayOf("uuid", keys));
      } else if (parameter instanceof Instant instant) {
        statement.setObject(index++, instant.atOffset(ZoneOffset.UTC));
      } else {
        statement.setObject(index++, parameter);
      }
    }
    return index;
  }
}
