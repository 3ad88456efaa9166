package takt.consent.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import takt.consent.LedgerEntry.Kind;
import takt.consent.test.House;

/** Puts sealed entries into the ledger as they stand there, of any time and without a sealer. */
final class RecordedChoices implements AutoCloseable {

  private static final String ENTRY =
      "insert into consent.ledger (profile_id, number, id, kind, purpose, version, text_hash,"
          + " channel, place, actor, language, shown_at, chosen_at, at, seal)"
          + " values (?, ?, ?, ?, ?, ?, '', ?, 'banner', 'PERSON', ?, ?, ?, ?, '')";

  private final Connection connection;
  private final Map<UUID, Long> numbers = new HashMap<>();
  private long position;

  RecordedChoices(House house) throws SQLException {
    connection = house.database().connect();
  }

  /**
   * An entry.
   *
   * @param person whose
   * @param kind what was chosen
   * @param what purpose, version, channel and language, space-separated
   * @param shown when it was shown; may be null
   * @param chosen when it was chosen, if that was before; may be null
   * @param at when it was recorded
   */
  void add(UUID person, Kind kind, String what, Instant shown, Instant chosen, Instant at)
      throws SQLException {
    String[] parts = what.split(" ", -1);
    UUID entry = UUID.randomUUID();
    try (PreparedStatement ledger = connection.prepareStatement(ENTRY);
        PreparedStatement sealed =
            connection.prepareStatement(
                "insert into consent.sealed (position, entry, leaf) values (?, ?, '')")) {
      ledger.setObject(1, person);
      ledger.setLong(2, numbers.merge(person, 1L, Long::sum));
      ledger.setObject(3, entry);
      ledger.setString(4, kind.name());
      ledger.setString(5, parts[0]);
      ledger.setInt(6, Integer.parseInt(parts[1]));
      ledger.setString(7, parts[2]);
      ledger.setString(8, parts[3]);
      ledger.setObject(9, shown == null ? null : shown.atOffset(ZoneOffset.UTC));
      ledger.setObject(10, chosen == null ? null : chosen.atOffset(ZoneOffset.UTC));
      ledger.setObject(11, at.atOffset(ZoneOffset.UTC));
      ledger.executeUpdate();
      sealed.setLong(1, ++position);
      sealed.setObject(2, entry);
      sealed.executeUpdate();
    }
  }

  /** The first column of the first row. */
  long number(String query) throws SQLException {
    try (ResultSet rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The names of a table's columns. */
  List<String> columns(String table) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = connection.createStatement().executeQuery("select * from " + table)) {
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        names.add(rows.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /** Counts by the texts of the columns before the last. */
  Map<String, Long> table(String query) throws SQLException {
    Map<String, Long> table = new HashMap<>();
    try (ResultSet rows = connection.createStatement().executeQuery(query)) {
      int last = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder key = new StringBuilder();
        for (int column = 1; column < last; column++) {
          key.append(rows.getString(column)).append(' ');
        }
        table.put(key.toString(), rows.getLong(last));
      }
    }
    return table;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
