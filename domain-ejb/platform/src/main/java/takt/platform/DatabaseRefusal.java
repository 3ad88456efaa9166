package takt.platform;

import java.sql.SQLException;

/** The database refused a statement; its cause says why. */
public final class DatabaseRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** For this reason, whose text may hold what the statement was about and is not repeated. */
  public DatabaseRefusal(SQLException cause) {
    super("The database refused a statement (" + cause.getSQLState() + ")", cause);
  }
}
