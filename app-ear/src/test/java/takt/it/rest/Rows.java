package takt.it.rest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every table of every module, seen beside the server: how many rows each has, and what they say.
 */
final class Rows {

  private static final String TABLES =
      "select table_schema, table_name from information_schema.tables"
          + " where lower(table_schema) in ('consent', 'profiles', 'campaigns', 'access')"
          + " and table_type = 'BASE TABLE'";

  /** What timers write, whenever their time has come: nothing of a person is in it. */
  private static final Set<String> CLOCKWORK =
      Set.of(
          "access.retention_run",
          "access.retention_turn",
          "campaigns.item_round",
          "campaigns.learning_turn",
          "campaigns.showing_to_nobody",
          "consent.choice_count",
          "consent.counting_turn",
          "consent.sealing_turn",
          "consent.uncounted",
          "profiles.purchase_rhythm",
          "profiles.rhythm_learning");

  private static final String WAITING =
      "select (select count(*) from consent.unsealed)"
          + " + (select count(*) from consent.retirement_clean_up where done_at is null)"
          + " + (select case when count(ended_at) > 0 and count(*) = count(ended_at) then 0 else 1"
          + " end from access.retention_run)"
          + " + (select count(distinct interests_by) - 1 from profiles.profile where absorbed_into is"
          + " null)"
          + " + (select count(*) from profiles.sweep)"
          + " + (select count(*) from campaigns.example where look_at <= current_timestamp)"
          + " + (select count(*) from campaigns.lesson)";
  private static final Duration AT_REST_WITHIN = Duration.ofSeconds(60);

  private final Connection connection;
  private final List<String> tables;

  /**
   * Of all tables but these and the clockwork's, once the background rests: the ledger's sealing,
   * the clean-ups after retired purposes, the first run of retention, interests by new rules,
   * sweeps over everybody and what is learnt from decisions write whoever asks for what.
   */
  Rows(Connection connection, Set<String> without) throws SQLException {
    this.connection = connection;
    this.tables = tables(without);
    Instant end = Instant.now().plus(AT_REST_WITHIN);
    while (waiting() > 0) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("Something waits after " + AT_REST_WITHIN);
      }
      Thread.onSpinWait();
    }
  }

  private long waiting() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(WAITING)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private List<String> tables(Set<String> without) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        String name = "\"" + rows.getString(1) + "\".\"" + rows.getString(2) + "\"";
        if (!CLOCKWORK.contains(plain(name)) && !without.contains(plain(name))) {
          found.add(name);
        }
      }
    }
    return found;
  }

  private static String plain(String quoted) {
    return quoted.replace("\"", "").toLowerCase(java.util.Locale.ROOT);
  }

  /** How many rows each table has. */
  Map<String, Long> counts() throws SQLException {
    String sql =
        tables.stream()
            .map(table -> "select '" + plain(table) + "', count(*) from " + table)
            .collect(Collectors.joining(" union all "));
    Map<String, Long> counts = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }

  /** A sum over all that each table says, whatever the order of its rows. */
  Map<String, Long> contents() throws SQLException {
    Map<String, Long> contents = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
          contents.put(plain(table), sum(rows));
        }
      }
    }
    return contents;
  }

  private static long sum(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    long sum = 0;
    while (rows.next()) {
      StringBuilder row = new StringBuilder();
      for (int column = 1; column <= columns; column++) {
        row.append(rows.getString(column)).append('|');
      }
      sum += row.toString().hashCode();
    }
    return sum;
  }
}
