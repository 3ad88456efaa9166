package takt.it.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import takt.it.server.TaktServer;

/**
 * Where something is found beside the server: in every column of every table, and in every file.
 */
final class Traces {

  private static final String COLUMNS =
      "select table_schema, table_name, column_name, data_type from information_schema.columns"
          + " where lower(table_schema) in ('consent', 'profiles', 'campaigns', 'access')";

  /** The server's own programs, which it only reads, and the embedded database's own file. */
  private static final List<String> NOT_SEARCHED = List.of(".jar", ".ear", ".war", ".mv.db");

  /** As PostgreSQL and H2 call columns of bytes. */
  private static final List<String> BYTES =
      List.of("bytea", "binary varying", "binary large object");

  private final TaktServer server;

  Traces(TaktServer server) {
    this.server = server;
  }

  private record Column(String table, String name, String type) {

    String quoted() {
      return "\"" + name + "\"";
    }

    String plain() {
      return table.replace("\"", "").toLowerCase(Locale.ROOT) + "." + name.toLowerCase(Locale.ROOT);
    }
  }

  /** How many rows hold this text, by each column of text, or of packed bytes, that has any. */
  Map<String, Long> ofText(String text) throws SQLException {
    try (Connection connection = server.database().connect()) {
      Map<String, Long> found = new TreeMap<>();
      for (Column column : columns(connection)) {
        if (column.type().startsWith("character") || column.type().equals("text")) {
          String sql =
              "select count(*) from %s where %s like ?".formatted(column.table(), column.quoted());
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "%" + text + "%");
            count(column, statement, found);
          }
        } else if (BYTES.contains(column.type())) {
          long holding = holding(connection, column, text);
          if (holding > 0) {
            found.put(column.plain(), holding);
          }
        }
      }
      return found;
    }
  }

  private static long holding(Connection connection, Column column, String text)
      throws SQLException {
    String sql = "select %s from %s".formatted(column.quoted(), column.table());
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      long holding = 0;
      while (row.next()) {
        byte[] bytes = row.getBytes(1);
        if (bytes != null && (has(bytes, text) || has(unpacked(bytes), text))) {
          holding++;
        }
      }
      return holding;
    }
  }

  private static boolean has(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
  }

  /** What uploads are kept as; nothing if these bytes are none. */
  private static byte[] unpacked(byte[] bytes) {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException notPacked) {
      return new byte[0];
    }
  }

  /** How many rows name one of these, by each column of ids that does. */
  Map<String, Long> ofIds(Collection<UUID> ids) throws SQLException {
    try (Connection connection = server.database().connect()) {
      Array all = connection.createArrayOf("uuid", ids.toArray());
      Map<String, Long> found = new TreeMap<>();
      for (Column column : columns(connection)) {
        if (column.type().equals("uuid")) {
          String sql =
              "select count(*) from %s where %s = any(?)"
                  .formatted(column.table(), column.quoted());
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, all);
            count(column, statement, found);
          }
        }
      }
      return found;
    }
  }

  private static void count(Column column, PreparedStatement statement, Map<String, Long> found)
      throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      if (row.getLong(1) > 0) {
        found.put(column.plain(), row.getLong(1));
      }
    }
  }

  private static List<Column> columns(Connection connection) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(COLUMNS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        columns.add(
            new Column(
                "\"" + row.getString(1) + "\".\"" + row.getString(2) + "\"",
                row.getString(3),
                row.getString(4).toLowerCase(Locale.ROOT)));
      }
    }
    return columns;
  }

  /** Every file that the server has written in which this text stands. */
  List<Path> inFiles(String text) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path root : List.of(server.folder(), server.home())) {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          boolean searched = NOT_SEARCHED.stream().noneMatch(file.toString()::endsWith);
          if (searched && has(Files.readAllBytes(file), text)) {
            found.add(file);
          }
        }
      }
    }
    return found;
  }
}
