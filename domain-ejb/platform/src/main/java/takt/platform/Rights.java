package takt.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

/**
 * What Takt's role may do on PostgreSQL where another owns the schemas (rule P.4): everything with
 * the rows of a table, or, where the table has the trigger {@value #PROTECTION}, only read and add.
 */
final class Rights {

  /** The trigger of tables that are only ever added to. */
  static final String PROTECTION = "only_appended";

  private static final Logger LOG = Logger.getLogger(Rights.class.getName());

  private static final String PROTECTED =
      "exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = '"
          + PROTECTION
          + "')";

  private static final String TABLES =
      " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
          + " where n.nspname = any(?) and c.relkind in ('r', 'p')";

  private static final String SCHEMA_GRANTS =
      "select format('grant usage on schema %1$I to %2$I;"
          + " grant usage on all sequences in schema %1$I to %2$I', n.nspname, cast(? as text))"
          + " from pg_namespace n where n.nspname = any(?)";

  private static final String TABLE_GRANTS =
      "select format('revoke all on %1$I.%2$I from %3$I; grant %4$s on %1$I.%2$I to %3$I',"
          + " n.nspname, c.relname, cast(? as text),"
          + " case when c.relname = 'migration' then 'select'"
          + " when "
          + PROTECTED
          + " then 'select, insert' else 'select, insert, update, delete' end)"
          + TABLES;

  private static final String OWNS =
      "select count(*)" + TABLES + " and " + PROTECTED + " and pg_has_role(c.relowner, 'usage')";

  /** Nodes that start at once would meet in the catalogue. */
  private static final String TURN = "select pg_advisory_xact_lock(hashtext('takt rights'))";

  private Rights() {}

  /** Gives Takt's role what it needs, unless it is the owner itself. */
  static void grant(Database database) throws SQLException {
    String role;
    try (Connection connection = database.source().getConnection()) {
      role = text(connection, "select session_user");
      if (owns(connection)) {
        LOG.info(
            "Takt's database role owns the tables that are only ever added to, and could take their"
                + " protection away; with TAKT_DB_OWNER it cannot");
        return;
      }
    }
    try (Connection connection = database.owner().getConnection()) {
      if (!text(connection, "select session_user").equals(role)) {
        grant(connection, role);
      }
    }
  }

  private static void grant(Connection owner, String role) throws SQLException {
    boolean before = owner.getAutoCommit();
    owner.setAutoCommit(false);
    try (Statement statement = owner.createStatement()) {
      statement.execute(TURN);
      for (String grants : List.of(SCHEMA_GRANTS, TABLE_GRANTS)) {
        for (String sql : grants(owner, grants, role)) {
          statement.execute(sql);
        }
      }
      owner.commit();
    } finally {
      owner.rollback();
      owner.setAutoCommit(before);
    }
  }

  private static List<String> grants(Connection owner, String query, String role)
      throws SQLException {
    List<String> grants = new ArrayList<>();
    try (PreparedStatement statement = owner.prepareStatement(query)) {
      statement.setString(1, role);
      statement.setArray(2, owner.createArrayOf("text", Schemas.ALL.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          grants.add(rows.getString(1));
        }
      }
    }
    return grants;
  }

  private static boolean owns(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OWNS)) {
      statement.setArray(1, connection.createArrayOf("text", Schemas.ALL.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1) > 0;
      }
    }
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
