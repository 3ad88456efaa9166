package takt.profiles.imports;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import takt.profiles.DataImports;
import takt.profiles.DataMapping;
import takt.profiles.DataOutcome;
import takt.profiles.UnreadableFile;

/** The fields of a line, read from its text or its cells: the same either way. */
final class Fields {

  private static final JsonProvider JSON = JsonProvider.provider();

  /** What a cell must look like to be a number: what a person would write, with all its digits. */
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,10})?");

  private static final int DEEPEST = 100;
  private static final Set<String> TIMES = Set.of("timestamp", "learntAt");

  /** Whose fields have any name, and hold texts. */
  private static final Set<String> NAMES = Set.of("identifiers", "attributes");

  /** What may be an object of JSON in one cell. */
  private static final Set<String> OBJECTS =
      Set.of("attributes", "context", "properties", "traits");

  private final DataMapping mapping;
  private final int width;
  private final List<Column> columns;
  private final Times times;

  /** Where a field stands. */
  private record Column(int at, String field) {}

  /**
   * For the lines of one file.
   *
   * @param header the first line's cells; whatever it is where lines are objects of JSON
   * @throws UnreadableFile if a column is missing, or there twice, or none holds any field
   */
  Fields(DataMapping mapping, List<String> header) {
    this.mapping = mapping;
    this.width = header.size();
    this.times = new Times(mapping.time());
    this.columns =
        mapping.format() == DataMapping.Format.CSV ? columns(mapping, header) : List.of();
  }

  /**
   * Refuses a first line by which the columns cannot be told.
   *
   * @throws UnreadableFile if a column is missing, or there twice, or none holds any field
   */
  static void check(DataMapping mapping, List<String> header) {
    columns(mapping, header);
  }

  private static List<Column> columns(DataMapping mapping, List<String> header) {
    List<Column> columns = new ArrayList<>();
    mapping
        .columns()
        .forEach((field, name) -> columns.add(new Column(Header.find(header, name), field)));
    for (int at = 0; mapping.columns().isEmpty() && at < header.size(); at++) {
      if (mapping.kind().has(header.get(at))) {
        columns.add(new Column(Header.find(header, header.get(at)), header.get(at)));
      }
    }
    if (columns.isEmpty()) {
      throw new UnreadableFile("The first line must name a column that holds a field");
    }
    return columns;
  }

  /** The fields of a line of JSON. */
  JsonObject of(String text) {
    if (isDeep(text)) {
      throw new BadLine(DataOutcome.NO_JSON, "");
    }
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      if (reader.readValue() instanceof JsonObject fields) {
        return fields;
      }
      throw new BadLine(DataOutcome.NO_JSON, "");
    } catch (JsonException broken) {
      throw new BadLine(DataOutcome.NO_JSON, "");
    }
  }

  /** Whether brackets stand within more than {@value #DEEPEST} others: no parser has to try. */
  private static boolean isDeep(String text) {
    int depth = 0;
    int deepest = 0;
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      if (one == '\\') {
        at++;
      } else if (one == '"') {
        quoted = !quoted;
      } else if (!quoted && (one == '{' || one == '[')) {
        deepest = Math.max(deepest, ++depth);
      } else if (!quoted && (one == '}' || one == ']')) {
        depth--;
      }
    }
    return deepest > DEEPEST;
  }

  /** The fields of a line of cells. */
  JsonObject of(List<String> cells) {
    if (cells.size() != width) {
      throw new BadLine(DataOutcome.WRONG_CELLS, "");
    }
    if (cells.stream().mapToInt(String::length).sum() > DataImports.LONGEST_LINE) {
      throw new BadLine(DataOutcome.TOO_LONG, "");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    mapping.same().forEach((field, text) -> put(fields, field, text));
    for (Column column : columns) {
      String cell = Harmless.read(cells.get(column.at()).strip());
      if (!cell.isEmpty()) {
        put(fields, column.field(), cell);
      }
    }
    return json(fields);
  }

  /** Puts a value where its path leads, through the fields on the way. */
  private void put(Map<String, Object> fields, String field, String text) {
    String[] path = field.split("\\.", 2);
    if (path.length == 1) {
      merge(fields, field, value(field, text));
      return;
    }
    boolean named = NAMES.contains(path[0]);
    String[] names = named ? new String[] {path[1]} : path[1].split("\\.");
    Map<String, Object> at = child(fields, path[0]);
    for (int i = 0; i < names.length - 1; i++) {
      at = child(at, names[i]);
    }
    at.put(names[names.length - 1], named ? text(path[0], text) : typed(text));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> child(Map<String, Object> parent, String name) {
    Object known = parent.get(name);
    if (known instanceof LinkedHashMap) {
      return (Map<String, Object>) known;
    }
    Map<String, Object> fresh = new LinkedHashMap<>();
    if (known instanceof JsonObject object) {
      fresh.putAll(object);
    }
    parent.put(name, fresh);
    return fresh;
  }

  /** An object in one cell, and fields of it in others, are one. */
  private static void merge(Map<String, Object> fields, String field, Object value) {
    if (value instanceof JsonObject object) {
      Map<String, Object> whole = child(fields, field);
      object.forEach(whole::putIfAbsent);
    } else {
      fields.put(field, value);
    }
  }

  private Object value(String field, String text) {
    if (TIMES.contains(field)) {
      try {
        return times.read(text).toString();
      } catch (DateTimeException unreadable) {
        throw new BadLine(DataOutcome.BAD_TIME, "/" + field);
      }
    }
    return OBJECTS.contains(field) && text.startsWith("{") ? of(text) : text;
  }

  /** The text itself; of identifiers that are several, an array of JSON. */
  private static Object text(String field, String text) {
    if (!field.equals("identifiers") || !text.startsWith("[")) {
      return text;
    }
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return isDeep(text) ? text : reader.readArray();
    } catch (JsonException plain) {
      return text;
    }
  }

  /** As what a cell looks like: a number, true, false, or a text. */
  private static Object typed(String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
    }
    return NUMBER.matcher(text).matches() ? JSON.createValue(new java.math.BigDecimal(text)) : text;
  }

  @SuppressWarnings("unchecked")
  private static JsonObject json(Map<String, Object> fields) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    fields.forEach(
        (name, value) -> {
          if (value instanceof JsonValue known) {
            json.add(name, known);
          } else if (value instanceof Map) {
            json.add(name, json((Map<String, Object>) value));
          } else {
            json.add(name, (String) value);
          }
        });
    return json.build();
  }
}
