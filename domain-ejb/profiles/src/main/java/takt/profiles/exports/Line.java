package takt.profiles.exports;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import takt.profiles.DataMapping;
import takt.profiles.imports.Harmless;

/**
 * Writes the fields of a line, in the columns that a mapping without columns takes in again (rule
 * F14.4).
 */
final class Line {

  private static final String IDENTIFIERS = "identifiers.";
  private static final String ATTRIBUTES = "attributes.";

  private final DataMapping.Format format;
  private final List<String> columns;

  /**
   * For one file.
   *
   * @param columns which fields it has as CSV
   */
  Line(DataMapping.Format format, List<String> columns) {
    this.format = format;
    this.columns = columns;
  }

  /** What stands before all lines. */
  String head() {
    return format == DataMapping.Format.CSV ? Harmless.line(columns) : "";
  }

  /** A line, with its end. */
  String of(JsonObject fields) {
    if (format == DataMapping.Format.NDJSON) {
      return fields + "\n";
    }
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      cells.add(cell(column, fields));
    }
    return Harmless.line(cells);
  }

  private String cell(String column, JsonObject fields) {
    if (column.startsWith(IDENTIFIERS)) {
      return several(object(fields, "identifiers").get(column.substring(IDENTIFIERS.length())));
    }
    if (column.startsWith(ATTRIBUTES)) {
      JsonObject attribute =
          object(fields, "attributes").get(column.substring(ATTRIBUTES.length()))
                  instanceof JsonObject known
              ? known
              : JsonValue.EMPTY_JSON_OBJECT;
      return text(attribute.get("value"));
    }
    if (column.equals("purposes") || column.equals("lists")) {
      JsonArray codes = fields.getJsonArray(column);
      return String.join(
          " ", codes.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList());
    }
    return text(fields.get(column));
  }

  /** Of one value itself, of several an array of JSON; of one that would look like it as well. */
  private static String several(JsonValue value) {
    if (value instanceof JsonArray all && all.size() == 1 && !text(all.get(0)).startsWith("[")) {
      return text(all.get(0));
    }
    return text(value);
  }

  private static String text(JsonValue value) {
    if (value == null || value == JsonValue.NULL) {
      return "";
    }
    return value instanceof JsonString text ? text.getString() : value.toString();
  }

  private static JsonObject object(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }
}
