package takt.it.rest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What the tables of profiles and campaigns say of a person, to be put back after a clean-up: as if
 * it had not been cleaned.
 */
final class KeptRows {

  private static final List<String> TABLES =
      List.of(
          "profiles.event",
          "profiles.attribute",
          "profiles.attribute_past",
          "profiles.affinity",
          "profiles.served",
          "profiles.purchase",
          "profiles.order_seen",
          "profiles.trait_page",
          "profiles.segment_member",
          "profiles.segment_listed",
          "campaigns.decision",
          "campaigns.queued_message",
          "campaigns.complaint");

  /** Tables whose rows stay, without the person, when they are cleaned up. */
  private static final List<String> BY_ID =
      List.of("campaigns.decision", "campaigns.queued_message");

  private final Connection connection;
  private final UUID profile;
  private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

  private KeptRows(Connection connection, UUID profile) {
    this.connection = connection;
    this.profile = profile;
  }

  /** As they are now. */
  static KeptRows of(Connection connection, UUID profile) throws SQLException {
    KeptRows kept = new KeptRows(connection, profile);
    for (String table : TABLES) {
      kept.rows.put(table, kept.read(table));
    }
    return kept;
  }

  /** The tables that had nothing of them. */
  List<String> emptyTables() {
    return TABLES.stream().filter(table -> rows.get(table).isEmpty()).toList();
  }

  /** As they were. */
  void putBack() throws SQLException {
    for (Map.Entry<String, List<Map<String, Object>>> table : rows.entrySet()) {
      change("delete from " + table.getKey() + " where profile_id = ?", List.of(profile));
      for (Map<String, Object> row : table.getValue()) {
        if (BY_ID.contains(table.getKey())) {
          change("delete from " + table.getKey() + " where id = ?", List.of(row.get("id")));
        }
        change(
            "insert into "
                + table.getKey()
                + " ("
                + String.join(", ", row.keySet())
                + ") values ("
                + String.join(", ", Collections.nCopies(row.size(), "?"))
                + ")",
            new ArrayList<>(row.values()));
      }
    }
  }

  private List<Map<String, Object>> read(String table) throws SQLException {
    List<Map<String, Object>> all = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement("select * from " + table + " where profile_id = ?")) {
      query.setObject(1, profile);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Map<String, Object> one = new LinkedHashMap<>();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            one.put(row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT), row.getObject(i));
          }
          all.add(one);
        }
      }
    }
    return all;
  }

  private void change(String sql, List<Object> parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      statement.executeUpdate();
    }
  }
}
