package takt.platform;

import java.sql.SQLException;
import java.util.Set;

/**
 * Tells refusals of the database that pass from those that stay. A statement that met a concurrent
 * transaction may succeed when tried again; one that is wrong never will.
 */
final class PassingRefusal {

  /**
   * SQL states: serialisation failure, deadlock (PostgreSQL, H2), lock not available (PostgreSQL),
   * unique key (a concurrent insert: the next try finds the row), H2's lock timeout and concurrent
   * update.
   */
  private static final Set<String> STATES =
      Set.of("40001", "40P01", "55P03", "23505", "HYT00", "90131");

  private static final int DEPTH = 20;

  private PassingRefusal() {}

  static boolean isIn(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
      if (cause instanceof SQLException sql && STATES.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
