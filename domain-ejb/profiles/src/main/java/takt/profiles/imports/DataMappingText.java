package takt.profiles.imports;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import takt.kernel.PurposeSet;
import takt.profiles.DataMapping;
import takt.profiles.ImportMapping;

/** A mapping of data as the text that is kept with its run. */
final class DataMappingText {

  private DataMappingText() {}

  static String write(DataMapping mapping) {
    JsonObjectBuilder time = Json.createObjectBuilder().add("zone", mapping.time().zone().getId());
    mapping.time().format().ifPresent(format -> time.add("format", format));
    return Json.createObjectBuilder()
        .add("kind", mapping.kind().name())
        .add("format", mapping.format().name())
        .add("columns", fields(mapping.columns()))
        .add("same", fields(mapping.same()))
        .add("time", time)
        .add("source", mapping.source())
        .add("purposes", mapping.purposes().canonical())
        .add("separator", String.valueOf(mapping.separator()))
        .add("charset", mapping.charset().name())
        .build()
        .toString();
  }

  static DataMapping read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      JsonObject time = json.getJsonObject("time");
      return new DataMapping(
          DataMapping.Kind.valueOf(json.getString("kind")),
          DataMapping.Format.valueOf(json.getString("format")),
          fields(json.getJsonObject("columns")),
          fields(json.getJsonObject("same")),
          new ImportMapping.Time(
              Optional.ofNullable(time.getString("format", null)),
              ZoneId.of(time.getString("zone")),
              0),
          json.getString("source"),
          PurposeSet.parse(json.getString("purposes")),
          json.getString("separator").charAt(0),
          Charset.forName(json.getString("charset")));
    }
  }

  private static JsonObjectBuilder fields(Map<String, String> fields) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    new TreeMap<>(fields).forEach(json::add);
    return json;
  }

  private static Map<String, String> fields(JsonObject json) {
    Map<String, String> fields = new TreeMap<>();
    json.keySet().forEach(field -> fields.put(field, json.getString(field)));
    return fields;
  }
}
